import { createHash } from 'node:crypto';
import { Refusal } from '#core';
import { queueLogLine } from '#domains/journal/server';
import type { Ctx } from '#platform/server';
import type { PapersTables } from './tables.ts';

const change = async (ctx: Ctx, id: string, state: 'superseded' | 'revoked'): Promise<void> => {
	const changed = await ctx.db
		.withTables<PapersTables>()
		.updateTable('papers.paper')
		.set({ state, state_at: ctx.now })
		.where('id', '=', id)
		.where('state', 'in', state === 'revoked' ? ['valid', 'superseded'] : ['valid'])
		.returning('manifest_hash')
		.executeTakeFirst();
	if (!changed) throw new Refusal('not-found', 'paper-unknown');
	const line = createHash('sha256').update(changed.manifest_hash).update(state).digest();
	await queueLogLine(ctx, 'state', line);
};

/** A newer paper takes its place; its code says so for ever. Part of a deed. */
export const supersedePaper = (ctx: Ctx, id: string): Promise<void> =>
	change(ctx, id, 'superseded');

/** The paper no longer holds; its code says so for ever. Part of a deed. */
export const revokePaper = (ctx: Ctx, id: string): Promise<void> => change(ctx, id, 'revoked');

/** An organisation came of it, and may withhold what it says. Part of a deed. */
export const tieToOrganisation = async (
	ctx: Ctx,
	code: string,
	organisation: string,
): Promise<void> => {
	const { id } = await ctx.db
		.withTables<PapersTables>()
		.selectFrom('papers.paper')
		.select('id')
		.where('code', '=', code)
		.executeTakeFirstOrThrow();
	await ctx.db
		.withTables<PapersTables>()
		.insertInto('papers.about')
		.values({ paper: id, organisation })
		.execute();
};
