import { dayOf, fold } from '#core';
import { rankNames } from '#domains/matching/server';
import { anyOf, type Ctx, type CursorValues } from '#platform/server';
import { readTypedNumber, type TypedNumber } from '../typed.ts';
import { isLeft, type Narrowed } from './facets.ts';
import type { Hit } from './fill-items.ts';
import { isAfter, type Listing, mostExact, type Wanted } from './order.ts';
import { districtOf, spelledPlaces } from './rule-words.ts';
import { views } from './views.ts';

// what a place that was typed and is the organisation's own adds to its score
const atPlace = 0.08;

const findNumbered = async (ctx: Ctx, number: TypedNumber): Promise<string[]> => {
	if (number.kind === 'code') return [];
	if (number.kind === 'public-id') {
		const rows = await views(ctx)
			.selectFrom('organisations.public_entry')
			.select('organisation_id')
			.where('public_id', '=', number.id)
			.execute();
		return rows.map((row) => row.organisation_id);
	}
	const { n, year } = number;
	const rows = await views(ctx)
		.selectFrom('organisations.public_recognition')
		.select('organisation_id')
		.distinct()
		.where((row) => row.and([row('entry_n', '=', n), row('entry_year', '=', year)]))
		.limit(mostExact)
		.execute();
	return rows.map((row) => row.organisation_id);
};

const findHits = async (ctx: Ctx, q: string): Promise<{ hits: Hit[]; more: boolean }> => {
	const number = readTypedNumber(q);
	const numbered = number ? await findNumbered(ctx, number) : [];
	if (numbered.length === 0 && number?.kind !== 'code') {
		const { ranked, more } = await rankNames(ctx, q);
		return { hits: ranked, more };
	}
	const hits = numbered.map((subject) => ({ subject, score: 1, by: null, matched: [] }));
	return { hits, more: false };
};

// places whose names were typed, whole
const typedPlaces = (q: string): Set<string> => {
	const words = new Set(fold(q).split(' ').filter(Boolean));
	const typed = (spelling: string) =>
		words.has(spelling) ||
		(spelling.includes(' ') && spelling.split(' ').every((word) => words.has(word)));
	return new Set(
		spelledPlaces()
			.filter(({ spellings }) => spellings.some(typed))
			.map(({ code }) => code),
	);
};

const readNarrowed = async (ctx: Ctx, subjects: readonly string[]) =>
	subjects.length === 0
		? []
		: await views(ctx)
				.selectFrom('organisations.public_entry')
				.select(['organisation_id', 'kind', 'municipality', 'fields_of_work', 'recognition'])
				.select(['recognition_until', 'recognition_after', 'name_key', 'entered_at'])
				.where('organisation_id', '=', anyOf(subjects))
				.execute();

type Row = Awaited<ReturnType<typeof readNarrowed>>[number];

const keyOf = (row: Row, score: number, sort: Wanted['sort']): CursorValues =>
	({
		near: [-score, row.organisation_id],
		name: [row.name_key, row.organisation_id],
		newest: [-row.entered_at.getTime(), row.organisation_id],
	})[sort ?? 'near'];

/** What answers a typed text, narrowed and in its order, and all that would answer were nothing chosen. */
export const findTyped = async (
	ctx: Ctx,
	{ q, chosen, sort, limit, after }: Wanted,
): Promise<{ listing: Listing; rows: Narrowed[] }> => {
	const { hits, more } = await findHits(ctx, q);
	const places = typedPlaces(q);
	const today = dayOf(ctx.now);
	const rows = await readNarrowed(
		ctx,
		hits.map(({ subject }) => subject),
	);
	const byId = new Map(rows.map((row) => [row.organisation_id, { ...row, n: 1 }]));
	// a subject without a row is withheld
	const found = hits.flatMap((hit) => {
		const row = byId.get(hit.subject);
		if (!row) return [];
		const at = row.municipality;
		const there = at !== null && (places.has(at) || places.has(districtOf(at)?.code ?? ''));
		const score = Math.round(Math.min(1, hit.score! + (there ? atPlace : 0)) * 1_000) / 1_000;
		return [{ hit: { ...hit, score }, row, key: keyOf(row, score, sort) }];
	});
	const left = found
		.filter(({ row }) => isLeft(row, chosen, today))
		.sort((a, b) => (isAfter(a.key, b.key) ? 1 : -1));
	const rest = after ? left.filter(({ key }) => isAfter(key, after)) : left;
	const page = rest.slice(0, limit);
	const next = rest.length > page.length ? page.at(-1)!.key : null;
	return {
		listing: { hits: page.map(({ hit }) => hit), total: left.length, more, next },
		rows: found.map(({ row }) => row),
	};
};
