import { sql } from 'kysely';
import type { Ctx } from '#platform/server';

/** The short names of organisations, as written, where their names are public. Several may bear the same: none is barred by one. */
export const shortNamesOf = async (
	ctx: Ctx,
	organisations: readonly string[],
): Promise<Map<string, string[]>> => {
	const short = new Map<string, string[]>();
	if (organisations.length === 0) return short;
	const { rows } = await sql<{ organisation_id: string; text: string }>`
		select organisation_id, text from organisations.public_name
		where kind = 'short' and organisation_id = any(${[...organisations]}::uuid[])`.execute(ctx.db);
	for (const { organisation_id: id, text } of rows) short.set(id, [...(short.get(id) ?? []), text]);
	return short;
};
