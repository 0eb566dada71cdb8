import type { Day } from '#core';
import type { Jurisdiction } from './jurisdiction.ts';
import type { RuleKeyDeclaration, RuleValue } from './law.ts';
import { keyOf, offeredBy, valueOn } from './values.ts';

/** A key with the value in force, or null: unset. */
export type RuleFact = { key: RuleKeyDeclaration; value: RuleValue | null };

/** A key under the regime that has a service; null: no such key or no such regime. */
export const factIn = (
	declared: Jurisdiction,
	service: string,
	key: string,
	day: Day,
): RuleFact | null => {
	const known = keyOf(declared, key);
	const found = offeredBy(declared, service, day);
	return known && found ? { key: known, value: valueOn(found.regime, key, day) ?? null } : null;
};
