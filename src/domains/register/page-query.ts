import * as v from 'valibot';
import type { ReadOf } from '#core';
import type { RegisterAsk } from './address.ts';
import { listReads, typedQuery } from './endpoints.ts';
import { sorts } from './filters.ts';

/** What the page of the register reads of its address; the API reads the same. */
export const pageReads = {
	q: { reads: listReads.q },
	municipality: { reads: listReads.municipality },
	field: { reads: listReads.field },
	kind: { reads: listReads.kind },
	recognition: { reads: listReads.recognition },
	cursor: { reads: listReads.cursor },
	// an order nobody knows is the usual one
	sort: { reads: v.fallback(v.optional(v.picklist(sorts)), undefined) },
};

/** What was read as what is asked. */
export const pageQuery = (read: ReadOf<typeof pageReads>): RegisterAsk => {
	const { q, sort, cursor, ...chosen } = read;
	return { q, sort, cursor, chosen };
};

/** What the page of the name check reads. */
export const namesReads = { name: { reads: typedQuery } };
