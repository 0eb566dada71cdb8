import { type Day, eachOnce, fold, mayBeSamePerson } from '#core';
import {
	type Against,
	type AnswerProblem,
	type Answers,
	checkAnswers,
	type FormDeclaration,
	doubtsOf,
	reachable,
	type Row,
	type ServiceDeclaration,
} from '#domains/rules';

const repeated = (field: string, rows: readonly Row[]): AnswerProblem[] => {
	const seen = new Map<string, number>();
	return rows.flatMap((row, i) => {
		const name = fold(row.name ?? '');
		if (!name) return [];
		const first = seen.get(name);
		seen.set(name, first ?? i);
		return first === undefined
			? []
			: [{ field: `${field}.${i}.name`, code: 'person-repeated', facts: { n: first + 1 } }];
	});
};

/** What is to be looked at again in answers: unlike what the form expects, a day to come, a person named twice. */
export const doubtsIn = (form: FormDeclaration, answers: Answers, today: Day): AnswerProblem[] => [
	...doubtsOf(form, answers, today),
	...reachable(form, answers).flatMap((page) =>
		page.fields.flatMap((field): AnswerProblem[] => {
			const answer = answers[field.id];
			if (field.type === 'day' && typeof answer === 'string' && answer > today)
				return [{ field: field.id, code: 'day-to-come' }];
			return field.type === 'people' && Array.isArray(answer)
				? repeated(field.id, answer as Row[])
				: [];
		}),
	),
];

type Carries = Pick<ServiceDeclaration['carries'], 'agentName'>;

/** The founders' agent as a file names them; null: it names none. */
export const namedAgent = ({ agentName }: Carries, answers: Answers): string | null => {
	const named = agentName && answers[agentName];
	return typeof named === 'string' && named !== '' ? named : null;
};

/** Whoever files is the founders' agent (Decree 5/2023 art. 3): a file that names another is to be looked at again. */
export const otherAgent = (
	carries: Carries,
	answers: Answers,
	filer: string | null,
): AnswerProblem[] => {
	const named = namedAgent(carries, answers);
	// names are written with more or fewer of the forefathers'
	return !named || !filer || mayBeSamePerson(named, filer)
		? []
		: [{ field: carries.agentName!, code: 'agent-is-another', facts: { name: filer } }];
};

/** What staff should look at in filed answers: rules they break by the pinned values, and all that is to be doubted. */
export const warningsOf = (
	form: FormDeclaration,
	answers: Answers,
	against: Against,
): AnswerProblem[] =>
	eachOnce([...checkAnswers(form, answers, against), ...doubtsIn(form, answers, against.today)]);
