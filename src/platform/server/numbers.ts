import { sql } from 'kysely';
import type { Ctx } from './context.ts';

/** Takes the next number of a series inside the deed's transaction; a deed that fails takes none (I-GEN-01). */
export const takeNumber = async (
	ctx: Ctx,
	series: { owner: string; kind: string; year: number },
): Promise<number> => {
	const { rows } = await sql<{ n: number }>`
		select app.take_number(${series.owner}::uuid, ${series.kind}, ${series.year}) as n`.execute(ctx.db);
	return rows[0]!.n;
};
