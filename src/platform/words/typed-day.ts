import { isDay, westernDigits } from '#core';
import { months } from './values.ts';

/** A day as it is typed in three boxes. */
export type DayParts = { day: string; month: string; year: string };

// the names of the Levant and the French ones stand on many papers of people who lived elsewhere
const otherNames = [
	['كانون الثاني', 'جانفي', 'jan'],
	['شباط', 'فيفري', 'feb'],
	['آذار', 'اذار', 'mar'],
	['نيسان', 'أفريل', 'ابريل', 'إبريل', 'apr'],
	['أيار', 'ايار', 'ماي', 'may'],
	['حزيران', 'جوان', 'يونية', 'jun'],
	['تموز', 'جويلية', 'يوليه', 'jul'],
	['آب', 'اب', 'أوت', 'اغسطس', 'aug'],
	['أيلول', 'ايلول', 'sep', 'sept'],
	['تشرين الأول', 'اكتوبر', 'oct'],
	['تشرين الثاني', 'nov'],
	['كانون الأول', 'dec'],
];

const monthOf = (typed: string): string => {
	if (/^\d{1,2}$/.test(typed)) return typed;
	const name = typed.toLowerCase().replace(/\s+/g, ' ');
	const found = otherNames.findIndex((names, i) =>
		[months.ar[i]!, months.en[i]!.toLowerCase(), ...names].includes(name),
	);
	return found < 0 ? typed : String(found + 1);
};

const plain = (text: string | undefined) => westernDigits(text ?? '').trim();

/**
 * A day typed in three boxes, in any digits, the month by number or name: `YYYY-MM-DD`; empty when nothing was typed;
 * what is no day comes back as typed, `31/2/2026`, for the form to show again.
 */
export const typedDay = (parts: Partial<DayParts>): string => {
	const typed = [plain(parts.day), plain(parts.month), plain(parts.year)] as const;
	if (typed.every((part) => part === '')) return '';
	const [day, month, year] = [typed[0], monthOf(typed[1]), typed[2]];
	const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
	return isDay(iso) ? iso : typed.join('/');
};

/** The three boxes of a day or of what was typed for one. */
export const partsOfDay = (text: string): DayParts => {
	if (isDay(text)) {
		const [year, month, day] = text.split('-').map((part) => String(Number(part)));
		return { day: day!, month: month!, year: year! };
	}
	const [day = '', month = '', year = ''] = text.split('/');
	return { day, month, year };
};

/** Joins the three boxes of each day among the fields of a form: `born-day` … become `born`. */
export const joinDays = <V>(fields: Record<string, V>): Record<string, V | string> => {
	const joined: Record<string, V | string> = { ...fields };
	for (const name of Object.keys(fields)) {
		const stem = /^(.+)-day$/.exec(name)?.[1];
		if (!stem || !(`${stem}-month` in fields) || !(`${stem}-year` in fields)) continue;
		const part = (which: keyof DayParts) => {
			const value = joined[`${stem}-${which}`];
			delete joined[`${stem}-${which}`];
			return typeof value === 'string' ? value : '';
		};
		joined[stem] = typedDay({ day: part('day'), month: part('month'), year: part('year') });
	}
	return joined;
};
