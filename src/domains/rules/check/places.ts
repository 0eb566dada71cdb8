import { isDay } from '#core';
import type { Jurisdiction } from '../jurisdiction.ts';
import { doubled, type Fault, faultsIf, unknown } from './fault.ts';
import { isDated } from './ranges.ts';

const codes = (places: readonly { code: string }[]) => places.map(({ code }) => code);

/** Places, offices and the calendar: codes once, every place inside another, days that exist. */
export const placeFaults = (declared: Jurisdiction): Fault[] => {
	const { code: at, regions, districts, municipalities, offices, calendar } = declared;
	const known = new Set(codes(municipalities));
	const all = [...codes(regions), ...codes(districts), ...known];
	const isBegun = (territory: string) =>
		territory === '*' || all.some((code) => code.startsWith(territory));
	return [
		...doubled([...codes(regions), ...codes(districts), ...codes(municipalities)], `${at}.places`),
		...districts.flatMap(({ code, region }) =>
			unknown([region], new Set(codes(regions)), `${at}.places.${code}`),
		),
		...municipalities.flatMap(({ code, district, since, until }) => [
			...unknown([district], new Set(codes(districts)), `${at}.places.${code}`),
			...faultsIf(
				[since, until].some((one) => one && !isDated(one)) && {
					code: 'not-a-day',
					at: `${at}.places.${code}`,
				},
			),
		]),
		...doubled(codes(offices), `${at}.offices`),
		...offices.flatMap(({ code, municipality, territory, authority }) => [
			...unknown(
				[authority],
				new Set(declared.authorities.map(({ id }) => id)),
				`${at}.offices.${code}`,
			),
			...unknown([municipality], known, `${at}.offices.${code}`),
			...territory
				.filter((one) => !isBegun(one))
				.map((one) => ({ code: 'name-unknown', at: `${at}.offices.${code}: ${one}` })),
		]),
		...doubled(
			calendar.holidays.map(({ on }) => on),
			`${at}.calendar`,
		),
		...faultsIf(
			!calendar.holidays.every(({ on }) => isDay(on)) && {
				code: 'not-a-day',
				at: `${at}.calendar`,
			},
			(calendar.workingDays.length === 0 ||
				!calendar.workingDays.every((day) => day >= 0 && day <= 6)) && {
				code: 'no-working-day',
				at: `${at}.calendar`,
			},
		),
	];
};
