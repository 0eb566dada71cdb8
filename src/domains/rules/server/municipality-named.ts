import { fold } from '#core';
import type { Jurisdiction } from '../jurisdiction.ts';
import { municipalityOf, rulesNow } from './registry.ts';

const spellings = new WeakMap<Jurisdiction, Map<string, string | null>>();

const spellingsOf = (declared: Jurisdiction) => {
	const known = new Map<string, string | null>();
	for (const { code, name, also = [] } of declared.municipalities)
		for (const key of new Set([name.ar, name.en, ...also].map(fold)))
			known.set(key, known.has(key) ? null : code);
	return known;
};

/** The code of a municipality from its code or its name as people spell it; undefined: none, or more than one. */
export const municipalityNamed = (typed: string): string | undefined => {
	if (municipalityOf(typed)) return typed;
	const declared = rulesNow();
	const known = spellings.get(declared) ?? spellingsOf(declared);
	spellings.set(declared, known);
	return known.get(fold(typed)) ?? undefined;
};
