import type { Answer, Answers, FormDeclaration, Row } from '#domains/rules';

/** A piece of a text compared word by word. */
export type Piece = { kind: 'same' | 'out' | 'in'; text: string };

const words = (text: string) => text.split(/(\s+)/).filter((piece) => piece !== '');

/** Word by word, what went out and what came in; bounded: texts over 2,000 pieces are shown whole. */
export const wordDiff = (before: string, after: string): Piece[] => {
	const a = words(before);
	const b = words(after);
	if (a.length * b.length > 4_000_000)
		return [
			{ kind: 'out', text: before },
			{ kind: 'in', text: after },
		];
	const longest = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1));
	for (let i = a.length - 1; i >= 0; i--)
		for (let j = b.length - 1; j >= 0; j--)
			longest[i]![j] =
				a[i] === b[j]
					? longest[i + 1]![j + 1]! + 1
					: Math.max(longest[i + 1]![j]!, longest[i]![j + 1]!);
	const pieces: Piece[] = [];
	const add = (kind: Piece['kind'], text: string) => {
		const last = pieces.at(-1);
		if (last?.kind === kind) last.text += text;
		else pieces.push({ kind, text });
	};
	let i = 0;
	let j = 0;
	while (i < a.length || j < b.length)
		if (i < a.length && j < b.length && a[i] === b[j]) {
			add('same', a[i]!);
			i++;
			j++;
		} else if (i < a.length && (j === b.length || longest[i + 1]![j]! >= longest[i]![j + 1]!))
			add('out', a[i++]!);
		else add('in', b[j++]!);
	return pieces;
};

const sorted = (value: unknown): unknown =>
	Array.isArray(value)
		? value.map(sorted)
		: value && typeof value === 'object'
			? Object.fromEntries(
					Object.entries(value)
						.sort(([a], [b]) => (a < b ? -1 : 1))
						.map(([k, v]) => [k, sorted(v)]),
				)
			: value;

/** Whether two answers say the same; what was never answered equals an empty answer. */
export const sameAnswer = (a: Answer | undefined, b: Answer | undefined): boolean =>
	JSON.stringify(sorted(a ?? '')) === JSON.stringify(sorted(b ?? ''));

/** Whether nothing was answered. */
export const isEmptyAnswer = (answer: Answer | undefined): boolean =>
	sameAnswer(answer, undefined) || answer!.length === 0;

/** The fields whose answers differ, in the order of the form: three changed of eighty give exactly three. */
export const changedFields = (form: FormDeclaration, before: Answers, after: Answers): string[] =>
	form.pages
		.flatMap((page) => page.fields)
		.filter((field) => !sameAnswer(before[field.id], after[field.id]))
		.map((field) => field.id);

/** Rows of a list of people that are new, gone, or stay. */
export const rowDiff = (before: readonly Row[], after: readonly Row[]) => {
	const key = (row: Row) => JSON.stringify(sorted(row));
	const old = new Set(before.map(key));
	const now = new Set(after.map(key));
	return {
		out: before.filter((row) => !now.has(key(row))),
		in: after.filter((row) => !old.has(key(row))),
		same: after.filter((row) => old.has(key(row))),
	};
};
