import { type Day, textFault } from '#core';
import { type Answer, type Answers, holds, isEmpty, type Row } from './condition.ts';
import type {
	ChecklistItem,
	Column,
	FieldDeclaration,
	FormDeclaration,
	PageDeclaration,
} from './declaration.ts';
import { betweenFault, type Fault, holdsFault, typeFault } from './written-faults.ts';

/** What is wrong with an answer: the field (`founders.2.name` for a row), a code of the words, facts for them. */
export type AnswerProblem = {
	field: string;
	code: string;
	facts?: Record<string, string | number>;
};

/** What the checks need from outside the form: rule values by key, the places that exist, the day of checking. */
export type Against = {
	today: Day;
	rule: (key: string) => number | undefined;
	isMunicipality: (code: string) => boolean;
	isOption?: (field: string, value: string) => boolean;
};

/**
 * The pages and fields that the answers lead to (I-REG-06). An answer that has become unreachable itself leads nowhere:
 * conditions see only the answers reached before them.
 */
export const reachable = (form: FormDeclaration, answers: Answers): PageDeclaration[] => {
	const reached: Record<string, Answer> = {};
	const open = (field: FieldDeclaration): boolean => {
		if (field.when && !holds(field.when, reached)) return false;
		const answer = answers[field.id];
		if (answer !== undefined) reached[field.id] = answer;
		return true;
	};
	return form.pages.flatMap((page) =>
		!page.when || holds(page.when, reached) ? [{ ...page, fields: page.fields.filter(open) }] : [],
	);
};

/** The most characters of an answer that is one text. */
export const lengthOf = ({ type, max }: Pick<FieldDeclaration, 'type' | 'max'>): number =>
	(type === 'choices' ? undefined : max) ?? (type === 'prose' ? 4000 : 200);

const checkText = (
	field: {
		type: Column['type'] | FieldDeclaration['type'];
		options?: readonly { value: string }[];
	} & Pick<FieldDeclaration, 'holds' | 'between'>,
	value: string,
	max: number,
	against: Against,
): Fault | null => {
	const fault = textFault(value, field.type !== 'prose');
	if (fault) return { code: fault };
	if ([...value].length > max)
		return { code: 'text-too-long', facts: { n: [...value].length, max } };
	const wrong =
		typeFault(field.type, value) ??
		holdsFault(field, value) ??
		betweenFault(field.type, field.between, value, against.today, 'outside');
	if (wrong) return wrong;
	if (field.options && field.type === 'choice' && !field.options.some((o) => o.value === value))
		return { code: 'not-offered' };
	if (field.type === 'municipality' && !against.isMunicipality(value))
		return { code: 'place-unknown' };
	return null;
};

const checkRows = (
	field: FieldDeclaration,
	rows: readonly Row[],
	against: Against,
): AnswerProblem[] => {
	const problems: AnswerProblem[] = [];
	const wanted =
		typeof field.atLeast === 'object' ? against.rule(field.atLeast.rule) : field.atLeast;
	if (wanted !== undefined && rows.length < wanted)
		problems.push({ field: field.id, code: 'too-few', facts: { n: rows.length, least: wanted } });
	rows.forEach((row, i) => {
		for (const column of field.columns ?? []) {
			const value = row[column.id] ?? '';
			const place = `${field.id}.${i}.${column.id}`;
			if (!value.trim()) {
				if (column.required) problems.push({ field: place, code: 'required' });
				continue;
			}
			const wrong = checkText(column, value, 200, against);
			if (wrong) problems.push({ field: place, ...wrong });
		}
	});
	return problems;
};

/** The problems of one field's answer; `complete` also asks for what is missing. */
export const checkField = (
	field: FieldDeclaration,
	answer: Answer | undefined,
	answers: Answers,
	against: Against,
	complete: boolean,
): AnswerProblem[] => {
	const required =
		field.required === true || (field.required !== undefined && holds(field.required, answers));
	if (isEmpty(answer)) {
		if (!complete) return [];
		if (field.type === 'people' && field.atLeast !== undefined)
			return checkRows(field, [], against);
		return required ? [{ field: field.id, code: 'required' }] : [];
	}
	if (field.type === 'people') {
		if (!Array.isArray(answer)) return [{ field: field.id, code: 'not-understood' }];
		const rows = checkRows(field, answer as Row[], against);
		return complete ? rows : rows.filter((one) => !['required', 'too-few'].includes(one.code));
	}
	if (field.type === 'choices') {
		const values = (Array.isArray(answer) ? answer : [answer]) as string[];
		const known = (value: string) => field.options?.some((option) => option.value === value);
		if (!values.every((value) => typeof value === 'string' && known(value)))
			return [{ field: field.id, code: 'not-offered' }];
		return field.max && values.length > field.max
			? [{ field: field.id, code: 'too-many', facts: { n: values.length, max: field.max } }]
			: [];
	}
	if (typeof answer !== 'string') return [{ field: field.id, code: 'not-understood' }];
	const wrong = checkText(field, answer, lengthOf(field), against);
	return wrong ? [{ field: field.id, ...wrong }] : [];
};

/** All problems of a form over what the answers reach, in the order of the form. */
export const checkAnswers = (
	form: FormDeclaration,
	answers: Answers,
	against: Against,
	complete = true,
): AnswerProblem[] =>
	reachable(form, answers).flatMap((page) =>
		page.fields.flatMap((field) =>
			checkField(field, answers[field.id], answers, against, complete),
		),
	);

/** The answers that count: those of reachable fields. */
export const reachableAnswers = (form: FormDeclaration, answers: Answers): Answers =>
	Object.fromEntries(
		reachable(form, answers).flatMap((page) =>
			page.fields.flatMap((field) => {
				const answer = answers[field.id];
				return isEmpty(answer) ? [] : [[field.id, answer!]];
			}),
		),
	);

const calledUnder = (item: ChecklistItem, answers: Answers): ChecklistItem => {
	const title = item.called?.find((one) => holds(one.when, answers))?.title;
	return title ? { ...item, title } : item;
};

/** The papers a list asks for under these answers, by the name they have then, and whether each is required now. */
export const neededPapers = (
	checklist: readonly ChecklistItem[],
	answers: Answers,
): { item: ChecklistItem; required: boolean }[] =>
	checklist
		.filter((item) => !item.when || holds(item.when, answers))
		.map((item) => ({
			item: calledUnder(item, answers),
			required: typeof item.required === 'boolean' ? item.required : holds(item.required, answers),
		}));
