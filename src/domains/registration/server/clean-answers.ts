import { parsePhoneNumberFromString } from 'libphonenumber-js';
import { Refusal, textFault, westernDigits } from '#core';
import {
	type Answer,
	type Column,
	type FieldDeclaration,
	lengthOf,
	type Row,
} from '#domains/rules';
import { municipalityNamed } from '#domains/rules/server';

/** of prose in a draft: what is over its own limit is kept for the person to shorten */
const longest = 20_000;
const mostRows = 500;

const cleanText = (
	type: Column['type'] | FieldDeclaration['type'],
	typed: unknown,
	at: string,
	max = lengthOf({ type }),
) => {
	if (typeof typed !== 'string') throw new Refusal('invalid', 'not-understood', { field: at });
	const text = typed.normalize('NFC').replace(/\r\n?/g, '\n').trim();
	const fault = textFault(text, type !== 'prose');
	if (fault) throw new Refusal('invalid', fault, { field: at });
	const n = [...text].length;
	const most = type === 'prose' ? longest : max;
	if (n > most)
		throw new Refusal('invalid', 'text-too-long', { field: at, facts: { n, max: most } });
	if (type === 'number') return westernDigits(text).replace(/[\s\u00a0\u202f]/g, '');
	if (type === 'day') return westernDigits(text);
	if (type === 'municipality') return municipalityNamed(text) ?? text;
	if (type === 'phone') {
		const phone = parsePhoneNumberFromString(westernDigits(text), 'LY');
		return phone?.isValid() ? phone.number : text;
	}
	return type === 'prose' ? text : text.replace(/\s+/g, ' ');
};

const cleanRow = (field: FieldDeclaration, row: unknown, i: number): Row => {
	if (!row || typeof row !== 'object' || Array.isArray(row))
		throw new Refusal('invalid', 'not-understood', { field: `${field.id}.${i}` });
	return Object.fromEntries(
		(field.columns ?? []).flatMap((column) => {
			const typed = (row as Record<string, unknown>)[column.id];
			if (typed === undefined || typed === '') return [];
			return [[column.id, cleanText(column.type, typed, `${field.id}.${i}.${column.id}`)]];
		}),
	);
};

/**
 * An answer as it is kept: NFC, trimmed, digits and phones in one form. What is merely wrong is kept as typed, for the
 * person to mend; only what no store should hold is refused.
 */
export const cleanAnswer = (field: FieldDeclaration, typed: unknown): Answer => {
	if (field.type !== 'people' && field.type !== 'choices')
		return cleanText(field.type, typed, field.id, lengthOf(field));
	const list = Array.isArray(typed) ? typed : typed === '' ? [] : [typed];
	if (list.length > mostRows)
		throw new Refusal('invalid', 'too-many', { field: field.id, facts: { max: mostRows } });
	if (field.type === 'choices') return list.map((one) => cleanText('choice', one, field.id));
	return list
		.map((row, i) => cleanRow(field, row, i))
		.filter((row) => Object.values(row).some((value) => value !== ''));
};
