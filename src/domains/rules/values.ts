import type { Calendar, Day } from '#core';
import type { ServiceDeclaration } from './declaration.ts';
import type { Jurisdiction, Place, Regime } from './jurisdiction.ts';
import type { Instrument, InstrumentStep, RuleKeyDeclaration, RuleValue } from './law.ts';

const covers = (range: { from: string; to?: string }, day: Day) =>
	range.from <= day && (range.to === undefined || day <= range.to);

/** The value of a key on a day, or undefined: unset. */
export const valueOn = (regime: Regime, key: string, day: Day): RuleValue | undefined =>
	regime.values.find((value) => value.key === key && covers(value, day));

/** The same as a number; undefined when unset or "no requirement". */
export const numberOn = (regime: Regime, key: string, day: Day): number | undefined => {
	const value = valueOn(regime, key, day)?.value;
	return typeof value === 'number' ? value : undefined;
};

/** The regimes that stand on a day. */
export const regimesOn = (jurisdiction: Jurisdiction, day: Day): Regime[] =>
	jurisdiction.regimes.filter((regime) => covers(regime, day));

/** The open regime that offers a service on a day, with the service. */
export const offerOn = (
	jurisdiction: Jurisdiction,
	service: string,
	day: Day,
): { regime: Regime; service: ServiceDeclaration } | undefined => {
	for (const regime of regimesOn(jurisdiction, day)) {
		const found = regime.services.find((one) => one.code === service);
		if (found && regime.state === 'open') return { regime, service: found };
	}
	return undefined;
};

/** The regime of a day that has a service, open or not, with the service. */
export const offeredBy = (
	jurisdiction: Jurisdiction,
	service: string,
	day: Day,
): { regime: Regime; service: ServiceDeclaration } | undefined => {
	for (const regime of regimesOn(jurisdiction, day)) {
		const found = regime.services.find((one) => one.code === service);
		if (found) return { regime, service: found };
	}
	return undefined;
};

/** What keeps a regime from opening on a day: its blocking keys without a value (ADM-02). */
export const unsetOn = (regime: Regime, day: Day): string[] =>
	regime.blocking.filter((key) => !valueOn(regime, key, day));

/** What an instrument's status is on a day; undefined before it began. A date known only by its year counts from its first day. */
export const statusOn = (instrument: Instrument, day: Day): InstrumentStep | undefined =>
	instrument.status.filter((one) => one.from <= day).at(-1);

/** A key as declared. */
export const keyOf = (jurisdiction: Jurisdiction, key: string): RuleKeyDeclaration | undefined =>
	jurisdiction.keys.find((one) => one.key === key);

/** The municipalities of a day: those not ended before it. */
export const municipalitiesOn = (jurisdiction: Jurisdiction, day: Day): Place[] =>
	jurisdiction.municipalities.filter(({ until }) => until === undefined || day <= until);

/** The calendar by which working days are counted. */
export const calendarOf = ({ calendar }: Jurisdiction): Calendar => ({
	...calendar,
	holidays: calendar.holidays.map((one) => one.on),
});
