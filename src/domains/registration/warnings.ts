import { type Day, fold } from '#core';
import {
	type Against,
	type AnswerProblem,
	type Answers,
	checkAnswers,
	type FormDeclaration,
	reachable,
	type Row,
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

/** What staff should look at in filed answers: rules they break by the pinned values, days to come, a person named twice. */
export const warningsOf = (
	form: FormDeclaration,
	answers: Answers,
	against: Against,
	filedOn: Day,
): AnswerProblem[] => [
	...checkAnswers(form, answers, against),
	...reachable(form, answers).flatMap((page) =>
		page.fields.flatMap((field): AnswerProblem[] => {
			const answer = answers[field.id];
			if (field.type === 'day' && typeof answer === 'string' && answer > filedOn)
				return [{ field: field.id, code: 'day-to-come' }];
			return field.type === 'people' && Array.isArray(answer)
				? repeated(field.id, answer as Row[])
				: [];
		}),
	),
];
