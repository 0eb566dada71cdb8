import { type ExpressionBuilder, sql } from 'kysely';
import { type Day, dayOf } from '#core';
import { rulesNow } from '#domains/rules/server';
import type { Ctx } from '#platform/server';
import { type Chosen, type FacetName, facetNames, type Facets, tallied } from '../filters.ts';
import { standingOn } from './fill-items.ts';
import { districtOf, fieldOf, fieldsMeant, municipalitiesOf, placeOf } from './rule-words.ts';
import type { RegisterTables } from './tables.ts';

type Entry = RegisterTables['organisations.public_entry'];
/** What narrowing looks at, of `n` organisations that are alike in it. */
export type Narrowed = Pick<
	Entry,
	| 'kind'
	| 'municipality'
	| 'fields_of_work'
	| 'recognition'
	| 'recognition_until'
	| 'recognition_after'
> & { n: number };

/** Whether an organisation is left by one chosen value. */
const leaves: Record<FacetName, (row: Narrowed, value: string, today: Day) => boolean> = {
	recognition: (row, value, today) => standingOn(row, today) === value,
	municipality: (row, value) =>
		row.municipality !== null && municipalitiesOf(value).includes(row.municipality),
	field: (row, value) => fieldsMeant(value).some((one) => row.fields_of_work.includes(one)),
	kind: (row, value) => row.kind === value,
};

/** Whether an organisation is left by all that was chosen, but for `except`. */
export const isLeft = (row: Narrowed, chosen: Chosen, today: Day, except?: FacetName): boolean =>
	facetNames.every((name) => {
		const value = chosen[name];
		return name === except || value === undefined || leaves[name](row, value, today);
	});

/** The same as a condition of SQL. */
export const chosenWhere =
	(chosen: Chosen, today: Day, except?: FacetName) =>
	(row: ExpressionBuilder<RegisterTables, 'organisations.public_entry'>) => {
		const all = [];
		const { recognition, municipality, field, kind } = chosen;
		if (kind && except !== 'kind') all.push(row('kind', '=', kind));
		if (municipality && except !== 'municipality')
			all.push(row('municipality', 'in', municipalitiesOf(municipality)));
		if (field && except !== 'field')
			all.push(sql<boolean>`fields_of_work && ${fieldsMeant(field)}::text[]`);
		if (recognition && except !== 'recognition')
			all.push(
				row.or([
					row.and([
						row('recognition', '=', recognition),
						row.or([row('recognition_until', 'is', null), row('recognition_until', '>', today)]),
					]),
					row.and([
						row('recognition_after', '=', recognition),
						row('recognition_until', '<=', today),
					]),
				]),
			);
		return row.and(all);
	};

type Counted = readonly [value: string, n: number];

// where a district is chosen, its municipalities; else the districts
const placesOf = (
	rows: readonly Narrowed[],
	chosen: string | undefined,
): Facets['municipality'] => {
	const { districts } = rulesNow();
	const within = chosen ? (districtOf(chosen)?.code ?? chosen) : null;
	const known = districts.some(({ code }) => code === within);
	const values = rows.flatMap(({ municipality, n }): Counted[] => {
		if (!municipality) return [];
		const of = districtOf(municipality)?.code ?? municipality;
		if (!known) return [[of, n]];
		return of === within ? [[municipality, n]] : [];
	});
	return [...tallied(values)].map(([value, n]) => ({
		value,
		label: districts.find(({ code }) => code === value)?.name ?? placeOf(value).name,
		n,
	}));
};

const valuesOf = (
	name: FacetName,
	rows: readonly Narrowed[],
	chosen: Chosen,
	today: Day,
): Facets[FacetName] => {
	if (name === 'municipality') return placesOf(rows, chosen.municipality);
	if (name === 'field')
		return [
			...tallied(rows.flatMap((row) => row.fields_of_work.map((one): Counted => [one, row.n]))),
		].map(([value, n]) => ({ value, label: fieldOf(value).label, n }));
	const values = rows.map((row): Counted => [
		name === 'kind' ? row.kind : standingOn(row, today),
		row.n,
	]);
	return [...tallied(values)].map(([value, n]) => ({ value, label: null, n }));
};

/** How many each value would leave, beside what else is chosen. */
export const facetsOf = (rows: readonly Narrowed[], chosen: Chosen, today: Day): Facets =>
	Object.fromEntries(
		facetNames.map((name) => {
			const left = rows.filter((row) => isLeft(row, chosen, today, name));
			return [name, valuesOf(name, left, chosen, today)];
		}),
	) as Facets;

// organisations counted for narrowing; where there are more the counts say less than there are
const mostCounted = 200_000;

/** The whole register, counted by everything that narrowing looks at. */
export const countAll = async (ctx: Ctx): Promise<Narrowed[]> => {
	const { rows } = await sql<Narrowed>`
		select kind, municipality, fields_of_work, recognition, recognition_until, recognition_after, count(*)::int as n
		from (select * from organisations.public_entry limit ${sql.lit(mostCounted)}) e
		group by 1, 2, 3, 4, 5, 6`.execute(ctx.db);
	return rows;
};
