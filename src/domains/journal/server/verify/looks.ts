import { sql } from 'kysely';
import type { Ctx } from '#platform/server';

/** A place in a chain. */
export type Place = { owner: string; seq: number };
type Said = Record<string, unknown>;
type Looks = Map<string, Said>;

const keyOf = ({ owner, seq }: Place) => `${owner} ${seq}`;
const told = [
	'id',
	'at',
	'person',
	'organisation',
	'role',
	'office',
	'groups',
	'subject',
	'reference',
	'reason',
	'count',
] as const;

/** What those concerned are shown of a page of entries, and of places between them where no entry is. */
export const looksBetween = async (
	ctx: Ctx,
	rows: readonly { owner_id: string; seq: string }[],
): Promise<Looks> => {
	const [first, last] = [rows[0]!, rows.at(-1)!];
	const { rows: looks } = await sql<{ owner_id: string; seq: string; at: Date } & Said>`
		select * from journal.look
		where (owner_id, seq) between (${first.owner_id}::uuid, ${first.seq})
			and (${last.owner_id}::uuid, ${last.seq})`.execute(ctx.db);
	return new Map(
		looks.map((look) => [
			keyOf({ owner: look.owner_id, seq: Number(look.seq) }),
			{ ...look, at: look.at.toISOString() },
		]),
	);
};

/** How many looks there are at all. */
export const countLooks = async (ctx: Ctx): Promise<number> => {
	const { rows } = await sql<{ n: number }>`select count(*)::int as n from journal.look`.execute(
		ctx.db,
	);
	return rows[0]!.n;
};

/**
 * Compares the look of a place with the entry there and takes it off the list: null, both say the same; undefined, the
 * entry is no read and nobody is shown one; else what is wrong.
 */
export const lookFault = (
	looks: Looks,
	place: Place,
	body: string | null,
): string | null | undefined => {
	const look = looks.get(keyOf(place));
	looks.delete(keyOf(place));
	let said: Said = {};
	try {
		said = JSON.parse(body ?? '{}') as Said;
	} catch {
		// no JSON: the walk along the chain says so
	}
	if (said.kind !== 'read') return look && body !== null ? 'shown, but no read' : undefined;
	if (!look) return 'a read that is not shown';
	const same = told.every((name) => JSON.stringify(look[name]) === JSON.stringify(said[name]));
	return same ? null : 'shown otherwise than written';
};
