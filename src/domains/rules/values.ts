import type { Day } from '#core';
import type {
	Instrument,
	Jurisdiction,
	Regime,
	RuleValue,
	ServiceDeclaration,
} from './declaration.ts';

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

/** All values in force on a day. */
export const valuesOn = (regime: Regime, day: Day): RuleValue[] =>
	regime.values.filter((value) => covers(value, day));

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

/** What an instrument's status is on a day; undefined before it began. */
export const statusOn = (instrument: Instrument, day: Day) =>
	instrument.status.filter((one) => one.from <= day).at(-1);
