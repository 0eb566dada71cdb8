import type { IconName } from '#ui';
import { type Locale, longDay, months } from '#words';
import type { Dated, InstrumentState } from '../index.ts';

/** How the state of a text looks; the word beside the icon says it. */
export const stateLook: Record<
	InstrumentState,
	{ kind: 'done' | 'plain' | 'care' | 'late'; icon: IconName }
> = {
	'in-force': { kind: 'done', icon: 'tick' },
	revived: { kind: 'done', icon: 'tick' },
	suspended: { kind: 'care', icon: 'stop' },
	contested: { kind: 'care', icon: 'swap' },
	annulled: { kind: 'late', icon: 'cross' },
	replaced: { kind: 'plain', icon: 'struck' },
	'never-enacted': { kind: 'plain', icon: 'ring' },
};

/** A date as well as it is known: a year, a month of a year, a day. */
export const datedInWords = (locale: Locale, dated: Dated): string => {
	if (dated.length === 10) return longDay(locale, dated);
	const [year, month] = dated.split('-');
	return month ? `${months[locale][Number(month) - 1]} ${year}` : year!;
};

const width = 240;
const first = 2000;

/** A stretch of a text's life on a line of years, left to right as all numbers are. */
export type Stretch = { x: number; width: number; state: InstrumentState };

/** Where a date stands on the line that ends with a day; what is older stands at its beginning. */
export const placeOn = (dated: Dated, until: string): number => {
	const years = (text: string) => {
		const [year, month = '01', day = '01'] = text.split('-').map(String);
		return Number(year) + (Number(month) - 1) / 12 + (Number(day) - 1) / 372;
	};
	const span = years(until) - first;
	return Math.round(Math.min(1, Math.max(0, (years(dated) - first) / span)) * width);
};

/** The stretches of a text up to a day. */
export const stretches = (
	status: readonly { state: InstrumentState; from: Dated }[],
	until: string,
): Stretch[] =>
	status
		.filter((step) => step.from <= until)
		.map(({ state, from }, i, steps) => {
			const x = placeOn(from, until);
			const end = steps[i + 1] ? placeOn(steps[i + 1]!.from, until) : width;
			return { x, width: Math.max(2, end - x), state };
		});

/** The years written at both ends of the line. */
export const lineYears = (until: string): [string, string] => [String(first), until.slice(0, 4)];
