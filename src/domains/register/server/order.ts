import { createHash } from 'node:crypto';
import { fold, Refusal } from '#core';
import { type CursorValues, readCursor } from '#platform/server';
import type { Chosen, Sort } from '../filters.ts';
import type { Hit } from './fill-items.ts';

/** A page of hits, how many there are, and where it goes on. */
export type Listing = { hits: Hit[]; total: number; more: boolean; next: CursorValues | null };

/** What is asked, understood. */
export type Wanted = {
	q: string;
	chosen: Chosen;
	sort: Sort | undefined;
	limit: number;
	after: CursorValues | null;
};

/** Up to here results are counted exactly (architecture.md §6). */
export const mostExact = 1_000;

/** The list a cursor belongs to: what was typed and chosen, and the order. */
export const scopeOf = (q: string, sort: Sort | undefined, chosen: Chosen): string =>
	createHash('sha256')
		.update(JSON.stringify([fold(q), sort ?? null, Object.entries(chosen).sort()]))
		.digest('base64url');

/** Where a list goes on; a cursor of another list, or a changed one, is refused. */
export const goOn = (scope: string, cursor: string | undefined): CursorValues | null => {
	if (!cursor) return null;
	const after = readCursor(scope, cursor);
	if (after?.length !== 2) throw new Refusal('invalid', 'cursor-wrong', { field: 'cursor' });
	return after;
};

/** Whether a key stands behind another in the order of a list. */
export const isAfter = (key: CursorValues, after: CursorValues): boolean => {
	const i = key.findIndex((value, at) => value !== after[at]);
	return i >= 0 && key[i]! > after[i]!;
};
