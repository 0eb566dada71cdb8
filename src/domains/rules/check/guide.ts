import type { GuideQuestion } from '../guide-declaration.ts';
import type { Jurisdiction } from '../jurisdiction.ts';
import { conditionFaults, type Nameable } from './conditions.ts';
import { doubled, type Fault, faultsIf, unknown } from './fault.ts';
import type { Known } from './forms.ts';

// names the walk itself uses in the address
const taken = ['ask', 'asked', 'region', 'district', 'service'];

const nameable = ({ id, type, options }: GuideQuestion): Nameable => ({
	id,
	type,
	...(options ? { options } : {}),
});

const questionFaults = (
	question: GuideQuestion,
	earlier: readonly GuideQuestion[],
	services: ReadonlySet<string>,
	known: Known,
	at: string,
): Fault[] => {
	const here = `${at}.guide.${question.id}`;
	const values = new Set(question.options?.map((option) => option.value));
	const answers = [question.leads, question.ends, question.tells].flatMap((one) =>
		Object.keys(one ?? {}),
	);
	return [
		...faultsIf(
			taken.includes(question.id) && { code: 'name-doubled', at: here },
			question.type === 'choice' && values.size === 0 && { code: 'options-missing', at: here },
		),
		...doubled(question.options?.map((option) => option.value) ?? [], here),
		...unknown(answers, values, here),
		...unknown(Object.values(question.leads ?? {}), services, here),
		...unknown([question.atLeast?.rule], known.keys, here),
		...unknown([question.ground?.citation?.instrument], known.instruments, here),
		...unknown(
			Object.values(question.ends ?? {}).map((end) => end.ground?.citation?.instrument),
			known.instruments,
			here,
		),
		...conditionFaults(question.when, earlier.map(nameable), `${here}.when`),
	];
};

/** The guide: every answer leads to a service that exists, or ends in advice. */
export const guideFaults = (declared: Jurisdiction, known: Known): Fault[] => {
	const services = declared.regimes.flatMap((regime) => regime.services);
	const codes = new Set(services.map(({ code }) => code));
	const check = (
		questions: readonly GuideQuestion[],
		before: readonly GuideQuestion[],
		at: string,
	) => [
		...doubled(
			[...before, ...questions].map(({ id }) => id),
			`${at}.guide`,
		),
		...questions.flatMap((question, i) =>
			questionFaults(question, [...before, ...questions.slice(0, i)], codes, known, at),
		),
	];
	return [
		...check(declared.guide, [], declared.code),
		...services.flatMap(({ code, guide }) =>
			check(guide, declared.guide, `${declared.code}.${code}`),
		),
	];
};
