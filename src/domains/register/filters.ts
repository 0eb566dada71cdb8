import type { RecognitionState } from '#domains/organisations';
import type { Text } from '#domains/rules';

/** What an organisation may be (domain-model.md §4). */
export const kinds = [
	'association',
	'foundation',
	'network',
	'union',
	'foreign',
	'initiative',
] as const;

/** The best state among an organisation's recognitions; `none`: nobody recorded one. Never a verdict (TR-10). */
export const standings = [
	'active',
	'due',
	'suspended',
	'not-renewed',
	'ended',
	'none',
] as const satisfies readonly (RecognitionState | 'none')[];
export type Standing = (typeof standings)[number];

/** The order of a list; `near` only where something was typed. */
export const sorts = ['near', 'name', 'newest'] as const;
export type Sort = (typeof sorts)[number];

/** What narrows the register, by the names of the address. */
export const facetNames = ['recognition', 'municipality', 'field', 'kind'] as const;
export type FacetName = (typeof facetNames)[number];
export type Chosen = { [K in FacetName]?: string | undefined };

/** A value by which a list could be narrowed, and how many it would leave; `label` where the words are data of the rules. */
export type FacetValue = { value: string; label: Text | null; n: number };
export type Facets = Record<FacetName, FacetValue[]>;

/** Adds up how many there are of each value, the most frequent first. */
export const tallied = (
	values: Iterable<readonly [value: string, n: number]>,
): Map<string, number> => {
	const counts = new Map<string, number>();
	for (const [value, n] of values) counts.set(value, (counts.get(value) ?? 0) + n);
	return new Map([...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1)));
};
