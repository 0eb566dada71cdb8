import * as v from 'valibot';
import type { Answers, Row } from '#domains/rules';
import { joinDays } from '#words';

type Nested = { [name: string]: Nested | unknown };

const settled = (value: unknown): unknown => {
	if (Array.isArray(value)) return value.filter((one) => one !== '');
	if (!value || typeof value !== 'object') return value;
	const inside = Object.entries(value).map(([name, one]) => [name, settled(one)] as const);
	if (!inside.every(([name]) => /^\d{1,3}$/.test(name))) return Object.fromEntries(inside);
	return inside.sort(([a], [b]) => Number(a) - Number(b)).map(([, one]) => one);
};

/**
 * Answers from the fields of a form as they were posted: `founders.0.name` is a row, `meeting_on-day` a box of a day,
 * and what is neither stands as it is. Nothing is judged here.
 */
export const answersIn = (posted: Readonly<Record<string, unknown>>): Record<string, unknown> => {
	const whole: Nested = Object.create(null);
	for (const [name, value] of Object.entries(joinDays(posted))) {
		if (typeof value !== 'string' && !Array.isArray(value)) continue;
		const steps = name.split('.').slice(0, 4);
		let at: Nested = whole;
		for (const step of steps.slice(0, -1)) {
			const next = at[step];
			at = (at[step] =
				next && typeof next === 'object' && !Array.isArray(next)
					? next
					: Object.create(null)) as Nested;
		}
		at[steps.at(-1)!] = value;
	}
	return Object.fromEntries(Object.entries(whole).map(([name, one]) => [name, settled(one)]));
};

/** A posted part of an application: its answers, and the version of the part they began from. */
export const partForm = v.pipe(
	v.looseObject({ base: v.optional(v.string(), '0') }),
	v.transform(({ base, ...posted }) => ({
		answers: answersIn(posted),
		baseVersion: /^\d{1,9}$/.test(base) ? Number(base) : 0,
	})),
);

/** What a button of the form asks beside saving: a row more, a row less, a place to choose, the name compared. */
export type Press =
	| { kind: 'add'; field: string; row: number }
	| { kind: 'remove'; field: string; row: number }
	| { kind: 'place'; at: string }
	| { kind: 'compare' };

/** Reads the `do` of a button's address; null: plain saving. */
export const pressIn = (url: URL): Press | null => {
	const [kind, field = '', row = ''] = (url.searchParams.get('do') ?? '').split(' ');
	if (kind === 'compare') return { kind };
	if (!/^[a-z0-9_.]{1,80}$/.test(field)) return null;
	if (kind === 'place') return { kind, at: field };
	if ((kind === 'add' || kind === 'remove') && /^\d{1,3}$/.test(row))
		return { kind, field, row: Number(row) };
	return null;
};

/** Posted answers without the row that a button takes out. */
export const withoutRow = (
	answers: Readonly<Record<string, unknown>>,
	press: Press | null,
): Readonly<Record<string, unknown>> => {
	if (press?.kind !== 'remove') return answers;
	const rows = answers[press.field];
	return Array.isArray(rows)
		? { ...answers, [press.field]: rows.filter((_, i) => i !== press.row) }
		: answers;
};

/** How many rows of people an address asks to show, by field. */
export const rowsIn = (url: URL): Record<string, number> => {
	const [, field, n] =
		/^([a-z0-9_]{1,60})\.(\d{1,3})$/.exec(url.searchParams.get('rows') ?? '') ?? [];
	return field ? { [field]: Number(n) } : {};
};

/** Answers with the place that an address brings back from the list of places; not saved yet. */
export const placeIn = (url: URL, answers: Answers): Record<string, unknown> => {
	const place = url.searchParams.get('place') ?? '';
	const [field = '', row, column = ''] = (url.searchParams.get('at') ?? '').split('.');
	if (!/^[A-Za-z0-9-]{1,20}$/.test(place) || !/^[a-z0-9_]{1,60}$/.test(field)) return {};
	if (row === undefined) return { [field]: place };
	if (!/^\d{1,3}$/.test(row) || !/^[a-z0-9_]{1,60}$/.test(column)) return {};
	const held = answers[field];
	const rows = Array.isArray(held) ? [...(held as Row[])] : [];
	const at = Math.min(Number(row), rows.length);
	rows[at] = { ...rows[at], [column]: place };
	return { [field]: rows };
};
