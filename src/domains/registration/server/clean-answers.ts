import { parsePhoneNumberFromString } from 'libphonenumber-js';
import { textFault, westernDigits } from '#core';
import {
	type Answer,
	type AnswerProblem,
	type Column,
	type FieldDeclaration,
	lengthOf,
	type Row,
} from '#domains/rules';
import { municipalityNamed } from '#domains/rules/server';

/** of prose in a draft: what is over its own limit is kept for the person to shorten */
const longest = 20_000;
const mostRows = 500;

type Type = Column['type'] | FieldDeclaration['type'];
type Fault = Omit<AnswerProblem, 'field'>;

// of prose a good deal more than its limit is kept; the limit that is said is its own
const faultIn = (type: Type, text: string, max: number): Fault | null => {
	const fault = textFault(text, type !== 'prose');
	if (fault) return { code: fault };
	const n = [...text].length;
	return n > (type === 'prose' ? longest : max)
		? { code: 'text-too-long', facts: { n, max } }
		: null;
};

const inOneForm = (type: Type, text: string): string => {
	if (type === 'number' || type === 'year')
		return westernDigits(text).replace(/[\s\u00a0\u202f]/g, '');
	if (type === 'day') return westernDigits(text);
	if (type === 'municipality') return municipalityNamed(text) ?? text;
	if (type === 'phone') {
		const phone = parsePhoneNumberFromString(westernDigits(text), 'LY');
		return phone?.isValid() ? phone.number : text;
	}
	return type === 'prose' ? text : text.replace(/\s+/g, ' ');
};

/** What no store should hold is taken out and named in `faults`, every place of it. */
type Cleaned = { answer: Answer; faults: AnswerProblem[] };

const cleanText = (
	type: Type,
	typed: unknown,
	at: string,
	faults: AnswerProblem[],
	max = lengthOf({ type }),
): string => {
	const text =
		typeof typed === 'string' ? typed.normalize('NFC').replace(/\r\n?/g, '\n').trim() : null;
	const fault = text === null ? { code: 'not-understood' } : faultIn(type, text, max);
	if (text !== null && !fault) return inOneForm(type, text);
	faults.push({ field: at, ...fault! });
	return '';
};

const cleanRow = (
	{ id, columns = [] }: FieldDeclaration,
	row: unknown,
	i: number,
	faults: AnswerProblem[],
): Row => {
	if (!row || typeof row !== 'object' || Array.isArray(row)) {
		faults.push({ field: `${id}.${i}`, code: 'not-understood' });
		return {};
	}
	return Object.fromEntries(
		columns.flatMap((column) => {
			const typed = (row as Record<string, unknown>)[column.id];
			if (typed === undefined || typed === '') return [];
			return [[column.id, cleanText(column.type, typed, `${id}.${i}.${column.id}`, faults)]];
		}),
	);
};

/**
 * An answer as it is kept: NFC, trimmed, digits and phones in one form. What is merely wrong is kept as typed, for the
 * person to mend.
 */
export const cleanAnswer = (field: FieldDeclaration, typed: unknown): Cleaned => {
	const faults: AnswerProblem[] = [];
	if (field.type !== 'people' && field.type !== 'choices')
		return {
			answer: cleanText(field.type, typed, field.id, faults, lengthOf(field)),
			faults,
		};
	const list = Array.isArray(typed) ? typed : typed === '' ? [] : [typed];
	if (list.length > mostRows)
		return {
			answer: [],
			faults: [{ field: field.id, code: 'too-many', facts: { max: mostRows } }],
		};
	const answer =
		field.type === 'choices'
			? list.map((one) => cleanText('choice', one, field.id, faults))
			: list
					.map((row, i) => cleanRow(field, row, i, faults))
					.filter((row) => Object.values(row).some((value) => value !== ''));
	return { answer, faults };
};
