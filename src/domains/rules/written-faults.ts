import { type Day, isDay, westernDigits } from '#core';
import type { Bound, Column, FieldDeclaration } from './declaration.ts';

type Type = Column['type'] | FieldDeclaration['type'];

/** What is wrong with a text, and facts for the words. */
export type Fault = { code: string; facts?: Record<string, string | number> };

/** Digits of a phone number as it is dialled at home. */
const homeDigits = 10;
/** Letters of its script that a name has at least. */
const leastLetters = 3;

const phoneFault = (value: string): Fault | null => {
	if (/^\+[1-9]\d{6,14}$/.test(value)) return null;
	const typed = westernDigits(value).replace(/[\s().-]/g, '');
	const off = /^0?[1-9]\d*$/.test(typed) ? typed.replace(/^0?/, '0').length - homeDigits : 0;
	if (off < 0) return { code: 'phone-short', facts: { n: -off } };
	return off > 0 ? { code: 'phone-long', facts: { n: off } } : { code: 'not-a-phone' };
};

const codeOf = (type: Type, value: string): string | null => {
	if (type === 'day' && !isDay(value)) return 'not-a-day';
	if (type === 'number' && !/^\d{1,9}$/.test(value)) return 'not-a-number';
	if (type === 'year' && !/^\d{4}$/.test(value)) return 'not-a-year';
	if (type === 'email' && !/^[^\s@]{1,64}@[^\s@]+\.[^\s@.]{2,}$/.test(value)) return 'not-an-email';
	if (type === 'yes-no' && value !== 'yes' && value !== 'no') return 'not-offered';
	return null;
};

/** Whether a text is of the kind its question asks for. */
export const typeFault = (type: Type, value: string): Fault | null => {
	const code = codeOf(type, value);
	return type === 'phone' ? phoneFault(value) : code ? { code } : null;
};

const holding: Record<NonNullable<FieldDeclaration['holds']>, (text: string) => boolean> = {
	'arabic-letters': (text) => (text.match(/\p{Script=Arabic}/gu)?.length ?? 0) >= leastLetters,
	'latin-letters': (text) => (text.match(/\p{Script=Latin}/gu)?.length ?? 0) >= leastLetters,
	// digits of an article, with or without words: no sign before them
	'article-number': (text) => /[1-9]/.test(text) && !/^[-\u2212\u2013]/.test(text),
};

/** What a text must hold to be an answer at all: letters of a script, the number of an article. */
export const holdsFault = (
	{ holds }: Pick<FieldDeclaration, 'holds'>,
	value: string,
): Fault | null =>
	holds && !holding[holds](westernDigits(value)) ? { code: `${holds}-missing` } : null;

const boundOn = (bound: Bound, today: Day): number => {
	const year = Number(today.slice(0, 4));
	if (bound === 'this-year') return year;
	return typeof bound === 'object' ? year - bound.yearsAgo : bound;
};

/** Whether a number, a year or the year of a day lies between two ends, both counted; `as` ends the code. */
export const betweenFault = (
	type: Type,
	between: readonly [Bound, Bound] | undefined,
	typed: string,
	today: Day,
	as: 'outside' | 'strange',
): Fault | null => {
	const text = westernDigits(typed).trim();
	const number = type === 'day' ? (isDay(text) ? text.slice(0, 4) : '') : text;
	if (!between || !/^\d{1,9}$/.test(number)) return null;
	const [least, most] = between.map((bound) => boundOn(bound, today)) as [number, number];
	if (Number(number) >= least && Number(number) <= most) return null;
	// as text: a year takes no separators
	const facts = { value: number, least: String(least), most: String(most) };
	return { code: `${type === 'number' ? 'number' : 'year'}-${as}`, facts };
};
