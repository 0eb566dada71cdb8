import { dayOf, Refusal } from '#core';
import { ask, type Ctx, writeCursor } from '#platform/server';
import type { Chosen, Sort } from '../filters.ts';
import { readTypedNumber } from '../typed.ts';
import type { RegisterList } from '../views.ts';
import { browseRegister } from './browse-register.ts';
import { countAll, facetsOf } from './facets.ts';
import { fillItems } from './fill-items.ts';
import { findTyped } from './find-hits.ts';
import { goOn, scopeOf, type Wanted } from './order.ts';
import { fieldsMeant, findPlace } from './rule-words.ts';

/** What somebody asks of the register. */
export type Asked = {
	q?: string | undefined;
	chosen?: Chosen | undefined;
	sort?: Sort | undefined;
	limit?: number | undefined;
	cursor?: string | undefined;
	/** whether to count by what it could be narrowed */
	facets?: boolean;
};

const pageSize = 20;
// from here on something bears the typed name, or so nearly that nobody means another
const meant = 0.9;

// what was chosen, with names of places and codes of fields understood; what nobody knows is refused
const understood = ({ municipality, field, ...rest }: Chosen): Chosen => {
	const place = municipality ? findPlace(municipality) : null;
	if (municipality && !place)
		throw new Refusal('invalid', 'place-unknown', { field: 'municipality' });
	if (field && fieldsMeant(field).length === 0)
		throw new Refusal('invalid', 'field-unknown', { field: 'field' });
	return { ...rest, ...(place ? { municipality: place.code } : {}), ...(field ? { field } : {}) };
};

const find = async (ctx: Ctx, wanted: Wanted, facets: boolean) => {
	if (wanted.q) return findTyped(ctx, wanted);
	const listing = await browseRegister(ctx, wanted);
	return { listing, rows: facets ? await countAll(ctx) : [] };
};

/**
 * A page of the public register: by what was typed, forgiving of spelling, or all of it; narrowed and in an order. What
 * is withheld is in none of it.
 */
export const searchRegister = ask(
	'register:search',
	async (ctx, asked: Asked): Promise<RegisterList> => {
		const q = asked.q?.trim() ?? '';
		const chosen = understood(asked.chosen ?? {});
		const sort = asked.sort === 'near' && !q ? undefined : asked.sort;
		const scope = scopeOf(q, sort, chosen);
		const after = goOn(scope, asked.cursor);
		const limit = asked.limit ?? pageSize;
		const wanted = { q, chosen, sort, limit, after };
		const { listing, rows } = await find(ctx, wanted, asked.facets === true);
		const items = await fillItems(ctx, listing.hits);
		const number = readTypedNumber(q);
		const place = q ? findPlace(q) : null;
		return {
			items,
			total: listing.total,
			totalIs: listing.more ? 'at-least' : 'exact',
			next: listing.next ? writeCursor(scope, listing.next) : null,
			onlyNear: q !== '' && !after && (items[0]?.score ?? 1) < meant,
			code: number?.kind === 'code' ? number.code : null,
			place: place && chosen.municipality !== place.code ? place : null,
			chosen,
			chosenPlace: chosen.municipality ? findPlace(chosen.municipality) : null,
			facets: asked.facets ? facetsOf(rows, chosen, dayOf(ctx.now)) : null,
		};
	},
);
