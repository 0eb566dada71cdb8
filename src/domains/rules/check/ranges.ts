import { addDays, type Day, isDay } from '#core';

export type Range = { from: string; to?: string };

const end = '9999-12-31';

/** Whether two ranges share a day. */
export const overlaps = (a: Range, b: Range): boolean =>
	a.from <= (b.to ?? end) && b.from <= (a.to ?? end);

/** The first day of `whole` that none of the ranges covers, or null. */
export const firstGap = (whole: Range, ranges: readonly Range[]): Day | null => {
	let day = whole.from;
	for (const range of [...ranges].sort((a, b) => a.from.localeCompare(b.from))) {
		if (range.from > day) return day;
		if (range.to === undefined) return null;
		if (range.to >= day) day = addDays(range.to, 1);
	}
	return day <= (whole.to ?? end) ? day : null;
};

/** Whether both ends are days that exist, in order. */
export const isRange = ({ from, to }: Range): boolean =>
	isDay(from) && (to === undefined || (isDay(to) && from <= to));

/** Whether a date is one as well as it is known: a year, a month or a day. */
export const isDated = (text: string): boolean =>
	/^\d{4}$/.test(text) || (/^\d{4}-\d{2}$/.test(text) && isDay(`${text}-01`)) || isDay(text);
