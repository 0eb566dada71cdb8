import { type Day, dayOf, isDay, westernDigits } from '#core';
import { joinDays } from '#words';
import type { Jurisdiction, Regime } from './jurisdiction.ts';
import type { Authority, Instrument, InstrumentStep, RuleKeyDeclaration } from './law.ts';
import type { RuleFact } from './rule-fact.ts';
import { regimesOn, statusOn, unsetOn, valueOn } from './values.ts';

/** A regime as it stands on a day: what it answers, and what it leaves unset. */
export type RegimeOn = {
	regime: Omit<Regime, 'services' | 'values' | 'reasons'>;
	authority: Authority;
	facts: RuleFact[];
	/** what keeps it from opening */
	unset: RuleKeyDeclaration[];
};

// a regime answers the keys it has ever had a value for, those it needs, and, where it serves, those with a word for unset
const isAsked = (regime: Regime, { key, unset }: RuleKeyDeclaration): boolean =>
	regime.values.some((value) => value.key === key) ||
	regime.blocking.includes(key) ||
	(unset !== undefined && regime.services.length > 0);

/** The rules in force on a day, by regime (I-RUL-07). */
export const rulesOn = (declared: Jurisdiction, day: Day): RegimeOn[] =>
	regimesOn(declared, day).map((regime) => {
		const { services: _, values: __, reasons: ___, ...head } = regime;
		const unset = unsetOn(regime, day);
		return {
			regime: head,
			authority: declared.authorities.find(({ id }) => id === regime.authority)!,
			facts: declared.keys
				.filter((key) => isAsked(regime, key))
				.map((key) => ({ key, value: valueOn(regime, key.key, day) ?? null })),
			unset: declared.keys.filter(({ key }) => unset.includes(key)),
		};
	});

/** A text of law on a day: where it stands then. */
export type TextOn = { text: Instrument; now: InstrumentStep | null };

// what bears no date stands on every day, after those that do
const begun = ({ dated, year }: Instrument) => dated ?? year ?? '9999';
const isThere = (text: Instrument, day: Day) => begun(text) <= day || begun(text) === '9999';

/** The texts that there were on a day, oldest first, and how many came later. */
export const textsOn = (declared: Jurisdiction, day: Day): { texts: TextOn[]; later: number } => {
	const there = declared.instruments.filter((text) => isThere(text, day));
	return {
		texts: there
			.map((text) => ({ text, now: statusOn(text, day) ?? null }))
			.sort((a, b) => begun(a.text).localeCompare(begun(b.text))),
		later: declared.instruments.length - there.length,
	};
};

/** The day a page is asked for. `typed`: what stood in the address where it is no day that exists. */
export type AskedDay = { day: Day; today: Day; typed: string | null };

/**
 * Reads the day of an address: `on=2026-01-01`, or the boxes `on-day`, `on-month`, `on-year`, in any digits. What is no
 * day is kept as typed, and today's rules are shown.
 */
export const askedOn = (search: URLSearchParams, now: Date): AskedDay => {
	const today = dayOf(now);
	const { on } = joinDays(Object.fromEntries(search));
	const typed = westernDigits(String(on ?? '')).trim();
	if (!typed) return { day: today, today, typed: null };
	// no calendar of ours, nor the database's, has a year nought
	return isDay(typed) && typed >= '0001'
		? { day: typed, today, typed: null }
		: { day: today, today, typed: typed.slice(0, 60) };
};
