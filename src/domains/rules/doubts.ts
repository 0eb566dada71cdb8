import { type Day, fold, westernDigits } from '#core';
import { type AnswerProblem, reachable } from './answers.ts';
import type { Answer, Answers, Row } from './condition.ts';
import type { Expected, FieldDeclaration, FormDeclaration } from './declaration.ts';
import { betweenFault, holdsFault } from './written-faults.ts';

type Doubt = Omit<AnswerProblem, 'field'>;

const rowsOf = (answer: Answer | undefined): readonly Row[] =>
	Array.isArray(answer) ? (answer.filter((row) => typeof row === 'object') as Row[]) : [];

const namesIn = (answers: Answers, field: string): string[] =>
	rowsOf(answers[field]).flatMap((row) => fold(row.name ?? '') || []);

const scriptDoubt = (script: Expected['script'], text: string): Doubt[] => {
	const arabic = text.match(/\p{Script=Arabic}/gu)?.length ?? 0;
	const latin = text.match(/\p{Script=Latin}/gu)?.length ?? 0;
	const [own, other] = script === 'arabic' ? [arabic, latin] : [latin, arabic];
	// digits, signs and pictures in most of a name are no name either
	const wrong = other > own || own * 2 < text.replace(/\s/g, '').length;
	return script && wrong ? [{ code: `script-${script}` }] : [];
};

const ofText = (
	field: Pick<FieldDeclaration, 'type' | 'expected' | 'holds' | 'between'>,
	typed: string,
	answers: Answers,
	today: Day,
): Doubt[] => {
	const text = westernDigits(typed).trim();
	const { type, expected, between: bounds } = field;
	// what is no answer at all is a problem already
	const barred = holdsFault(field, text) ?? betweenFault(type, bounds, text, today, 'outside');
	if (!expected || !text || barred) return [];
	const { script, between, mostOf, among } = expected;
	const strange = betweenFault(type, between, text, today, 'strange');
	const listed = namesIn(answers, mostOf ?? among ?? '');
	const more =
		mostOf && listed.length > 0 && /^\d{1,9}$/.test(text) && Number(text) > listed.length;
	return [
		...scriptDoubt(script, text),
		...(strange ? [strange] : []),
		...(more
			? [{ code: 'more-than-founders', facts: { value: text, most: String(listed.length) } }]
			: []),
		...(among && listed.length > 0 && !listed.includes(fold(text))
			? [{ code: 'not-a-founder' }]
			: []),
	];
};

const ofSeats = ({ id, expected }: FieldDeclaration, rows: readonly Row[]): AnswerProblem[] => {
	const seats = expected?.seats;
	if (!seats || rows.length === 0) return [];
	const held = rows.map((row) => row[seats.column] ?? '');
	return [
		...seats.needed
			.filter((seat) => !held.includes(seat))
			.map((option) => ({ field: id, code: 'seat-empty', facts: { option } })),
		...held.flatMap((option, i) =>
			seats.single.includes(option) && held.indexOf(option) < i
				? [{ field: `${id}.${i}.${seats.column}`, code: 'seat-doubled', facts: { option } }]
				: [],
		),
	];
};

/** What of the answers is unlike what the form expects: pointed out to who writes and to who reads, never refused. */
export const doubtsOf = (form: FormDeclaration, answers: Answers, today: Day): AnswerProblem[] =>
	reachable(form, answers).flatMap((page) =>
		page.fields.flatMap((field): AnswerProblem[] => {
			const answer = answers[field.id];
			if (typeof answer === 'string')
				return ofText(field, answer, answers, today).map((doubt) => ({
					field: field.id,
					...doubt,
				}));
			const rows = rowsOf(answer);
			const inRows = rows.flatMap((row, i) =>
				(field.columns ?? []).flatMap((column) =>
					ofText(column, row[column.id] ?? '', answers, today).map((doubt) => ({
						field: `${field.id}.${i}.${column.id}`,
						...doubt,
					})),
				),
			);
			return [...inRows, ...ofSeats(field, rows)];
		}),
	);
