import { type Day, westernDigits } from '#core';
import type { Answers } from './condition.ts';
import { holds } from './condition.ts';
import type { Option, ServiceDeclaration } from './declaration.ts';
import type { Advice, GuideQuestion } from './guide-declaration.ts';
import type { Text } from './law.ts';
import { factIn, type RuleFact } from './rule-fact.ts';
import { placeSteps } from './guide-place.ts';
import type { Jurisdiction, Regime } from './jurisdiction.ts';
import { municipalitiesOn, offeredBy } from './values.ts';

/** The query of the guide's address: answers by the id of their question, and `ask`, `asked` of the walk itself. */
export type Given = Readonly<Record<string, string>>;

/** A question that has been answered, and the answer. */
export type GuideAnswer = { question: GuideQuestion; value: string };

/** Where the answers lead. `field` is the name the answer is sent under; `kept` travels along unseen. */
export type GuideStep =
	| { at: 'start' }
	| {
			at: 'question';
			question: GuideQuestion;
			field: string;
			options: readonly (Option & { hint?: Text })[];
			/** the region or district the places of a choice lie in */
			within: Text | null;
			fact: RuleFact | null;
			value: string;
			problem: 'choose-one' | 'not-in-list' | 'count-in-digits' | null;
			n: number;
			of: number;
			/** which choice of a place this is, and of how many */
			level: { n: number; of: number } | null;
			answers: readonly GuideAnswer[];
			kept: Given;
			back: Given | null;
	  }
	| { at: 'advice'; advice: Advice; answers: readonly GuideAnswer[]; back: Given }
	| {
			at: 'result';
			regime: Regime;
			service: ServiceDeclaration;
			answers: readonly GuideAnswer[];
			back: Given;
	  };

const mostFounders = 9999;

const read = (question: GuideQuestion, raw: string): string =>
	question.type === 'number' ? westernDigits(raw).replace(/[\s\u00a0\u202f]/g, '') : raw.trim();

const faultOf = (declared: Jurisdiction, day: Day, question: GuideQuestion, value: string) => {
	if (question.type === 'number')
		return /^\d+$/.test(value) && Number(value) > 0 && Number(value) <= mostFounders
			? null
			: ('count-in-digits' as const);
	const known =
		question.type === 'municipality'
			? municipalitiesOn(declared, day).some(({ code }) => code === value)
			: (question.options ?? []).some((option) => option.value === value);
	return known ? null : ('not-in-list' as const);
};

const leadsTo = (declared: Jurisdiction, day: Day, answers: readonly GuideAnswer[]) => {
	const code = answers.map(({ question, value }) => question.leads?.[value]).find(Boolean);
	return code ? offeredBy(declared, code, day) : undefined;
};

const asAnswers = (answers: readonly GuideAnswer[]): Answers =>
	Object.fromEntries(answers.map(({ question, value }) => [question.id, value]));

const next = (declared: Jurisdiction, day: Day, answers: readonly GuideAnswer[]) => {
	const own = leadsTo(declared, day, answers)?.service.guide ?? [];
	const done = new Set(answers.map(({ question }) => question.id));
	return [...declared.guide, ...own].find(
		(one) => !done.has(one.id) && (!one.when || holds(one.when, asAnswers(answers))),
	);
};

// before the kind is known, as many as the longest way asks
const howMany = (declared: Jurisdiction, day: Day, answers: readonly GuideAnswer[]): number => {
	const codes = declared.guide.flatMap((one) => Object.values(one.leads ?? {}));
	const ways = codes.map((code) => offeredBy(declared, code, day)?.service.guide.length ?? 0);
	const own = leadsTo(declared, day, answers)?.service.guide.length ?? Math.max(0, ...ways);
	return declared.guide.length + own;
};

// a number the law sets is shown with the question that is compared with it
const factFor = (
	declared: Jurisdiction,
	day: Day,
	{ atLeast }: GuideQuestion,
	answers: readonly GuideAnswer[],
): RuleFact | null => {
	const service = leadsTo(declared, day, answers)?.service.code;
	return atLeast && service ? factIn(declared, service, atLeast.rule, day) : null;
};

const pairs = (answers: readonly GuideAnswer[]): Given =>
	Object.fromEntries(answers.map(({ question, value }) => [question.id, value]));

/** What of the query is an answer to a question that exists: nothing else is carried on. */
const known = (declared: Jurisdiction, given: Given): Given => {
	const ids = [
		...declared.guide,
		...declared.regimes.flatMap(({ services }) => services.flatMap(({ guide }) => guide)),
	].map(({ id }) => id);
	return Object.fromEntries(
		Object.entries(given).filter(([id, value]) => ids.includes(id) && value.length <= 60),
	);
};

const backFrom = (answers: readonly GuideAnswer[], kept: Given): Given | null => {
	const last = answers.at(-1);
	return last ? { ...kept, ...pairs(answers), ask: last.question.id } : null;
};

/**
 * Where the answers of an address lead (REG-01): the first question that is open, wrong or asked for again (`ask`), else
 * the end. Later answers are kept while an earlier one is changed; what is not an answer is dropped.
 */
export const guideStep = (declared: Jurisdiction, day: Day, given: Given): GuideStep => {
	const answers: GuideAnswer[] = [];
	const all = known(declared, given);
	const begun = given.ask ?? given.asked ?? given.region;
	if (!begun && Object.keys(all).length === 0) return { at: 'start' };
	for (;;) {
		const question = next(declared, day, answers);
		const found = question ? undefined : leadsTo(declared, day, answers);
		if (!question)
			return found
				? { at: 'result', ...found, answers, back: backFrom(answers, {})! }
				: { at: 'start' };
		const value = read(question, all[question.id] ?? '');
		const fault = value ? faultOf(declared, day, question, value) : ('choose-one' as const);
		if (fault || given.ask === question.id) {
			const { [question.id]: _, ...kept } = all;
			const asked = given.asked === question.id;
			const problem = fault && (value || asked) ? fault : null;
			const step = {
				at: 'question' as const,
				question,
				field: question.id,
				options: question.options ?? [],
				within: null,
				fact: factFor(declared, day, question, answers),
				value: all[question.id] ?? '',
				problem,
				n: answers.length + 1,
				of: howMany(declared, day, answers),
				level: null,
				answers,
				kept,
				back: backFrom(answers, all),
			};
			return question.type === 'municipality' ? placeSteps(declared, day, given, step) : step;
		}
		answers.push({ question, value });
		const advice = question.ends?.[value];
		if (advice) return { at: 'advice', advice, answers, back: backFrom(answers, {})! };
	}
};
