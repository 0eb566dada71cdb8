import { sql } from 'kysely';
import type { Ctx } from '#platform/server';
import { keysOf } from '../words-of-names.ts';
import type { MatchingTables } from './tables.ts';

/** What is indexed: the official name first, then short, former and other names. */
export type Indexed = {
	subject: string;
	publicId: string | null;
	nameAr: string;
	nameEn?: string | null;
	others?: readonly string[];
};

/** Makes a name findable: with a public id as an organisation's, without as a proposed one. */
export const indexNames = async (ctx: Ctx, one: Indexed): Promise<void> => {
	const names = [one.nameAr, one.nameEn, ...(one.others ?? [])].filter(
		(name): name is string => !!name,
	);
	const keys = keysOf(names);
	const row = {
		subject: one.subject,
		kind: one.publicId ? ('organisation' as const) : ('proposed' as const),
		public_id: one.publicId,
		name_ar: one.nameAr,
		name_en: one.nameEn ?? null,
		names,
		keys,
		proposed_by: one.publicId ? null : ctx.actor.account,
	};
	await ctx.db
		.withTables<MatchingTables>()
		.insertInto('matching.name')
		.values(row)
		.onConflict((conflict) => conflict.column('subject').doUpdateSet(row))
		.execute();
	// in one order, so that two who index at once do not wait for each other in a circle
	await sql`insert into matching.word (word) select unnest(${[...keys].sort()}::text[]) on conflict (word) do nothing`.execute(
		ctx.db,
	);
};

/** A proposed name is no longer in the way. */
export const forgetNames = async (ctx: Ctx, subject: string): Promise<void> => {
	await ctx.db
		.withTables<MatchingTables>()
		.deleteFrom('matching.name')
		.where('subject', '=', subject)
		.where('kind', '=', 'proposed')
		.execute();
};
