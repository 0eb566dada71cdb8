import { type Day, dayOf } from '#core';
import { anyOf, type Ctx } from '#platform/server';
import type { Standing } from '../filters.ts';
import type { Identifier, RegisterItem } from '../views.ts';
import { readRecognitionsNow } from './read-recognitions.ts';
import { fieldOf, placeOf } from './rule-words.ts';
import type { RegisterTables } from './tables.ts';
import { views } from './views.ts';

type Entry = RegisterTables['organisations.public_entry'];

/** How an organisation was found: its score, the other name that answered, the words that did. */
export type Hit = { subject: string; score: number | null; by: string | null; matched: string[] };

/** The best state among its recognitions on a day: a suspension ends by itself (I-ORG-04). */
export const standingOn = (
	entry: Pick<Entry, 'recognition' | 'recognition_until' | 'recognition_after'>,
	today: Day,
): Standing => {
	const { recognition, recognition_until: until, recognition_after: after } = entry;
	return (until && after && until <= today ? after : recognition) as Standing;
};

const scheme = 'LY-CSC';

/** The numbers an organisation is known by, its permanent one first. */
export const readIdentifiers = async (
	ctx: Ctx,
	entries: readonly Pick<Entry, 'organisation_id' | 'public_id'>[],
): Promise<Map<string, Identifier[]>> => {
	const found = new Map<string, Identifier[]>(
		entries.map((one) => [one.organisation_id, [{ scheme, id: one.public_id }]]),
	);
	if (entries.length === 0) return found;
	const rows = await views(ctx)
		.selectFrom('organisations.public_identifier')
		.select(['organisation_id', 'scheme', 'id'])
		.where('organisation_id', '=', anyOf([...found.keys()]))
		.orderBy('scheme')
		.orderBy('id')
		.execute();
	for (const row of rows) found.get(row.organisation_id)!.push({ scheme: row.scheme, id: row.id });
	return found;
};

// until when the names that answered were borne
const readEnds = async (ctx: Ctx, hits: readonly Hit[]): Promise<Map<string, Day | null>> => {
	const other = hits.filter((hit) => hit.by !== null);
	if (other.length === 0) return new Map();
	const rows = await views(ctx)
		.selectFrom('organisations.public_name')
		.select(['organisation_id', 'text', 'to_on'])
		.where(
			'organisation_id',
			'in',
			other.map(({ subject }) => subject),
		)
		.execute();
	return new Map(rows.map((row) => [`${row.organisation_id} ${row.text}`, row.to_on]));
};

/** An organisation as lists show it, without how it was found. */
export const itemOf = (
	entry: Entry,
	identifiers: Identifier[],
	recognitions: RegisterItem['recognitions'],
	today: Day,
): Omit<RegisterItem, 'score' | 'by' | 'matched'> => ({
	publicId: entry.public_id,
	identifiers,
	nameAr: entry.name_ar,
	nameEn: entry.name_en,
	kind: entry.kind,
	life: entry.life,
	demonstration: entry.demonstration,
	municipality: entry.municipality ? placeOf(entry.municipality) : null,
	fields: entry.fields_of_work.map(fieldOf),
	standing: standingOn(entry, today),
	recognitions,
});

/** The organisations found, in their order, with all that a list shows of them. */
export const fillItems = async (ctx: Ctx, hits: readonly Hit[]): Promise<RegisterItem[]> => {
	if (hits.length === 0) return [];
	const entries = await views(ctx)
		.selectFrom('organisations.public_entry')
		.selectAll()
		.where(
			'organisation_id',
			'in',
			hits.map(({ subject }) => subject),
		)
		.execute();
	const ids = entries.map((entry) => entry.organisation_id);
	const recognitions = await readRecognitionsNow(ctx, ids);
	const identifiers = await readIdentifiers(ctx, entries);
	const ends = await readEnds(ctx, hits);
	const today = dayOf(ctx.now);
	return hits.flatMap(({ subject, score, by, matched }) => {
		const entry = entries.find((one) => one.organisation_id === subject);
		if (!entry) return [];
		const until = ends.get(`${subject} ${by}`);
		return [
			{
				...itemOf(entry, identifiers.get(subject)!, recognitions.get(subject)!, today),
				...{ score, matched },
				// a name that is withheld is not told, though it was found by it
				by: by !== null && until !== undefined ? { name: by, until } : null,
			},
		];
	});
};
