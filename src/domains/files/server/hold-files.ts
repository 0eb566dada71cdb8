import { Refusal } from '#core';
import { anyOf, type Ctx } from '#platform/server';
import type { FilesTables } from './tables.ts';

/**
 * The calling room keeps these files; with an office, its desk reads them from now on (filing). Throws `not-found` when
 * one of them is not there for the caller: what nobody holds would be gone in a day.
 */
export const holdFiles = async (
	ctx: Ctx,
	ids: readonly string[],
	openTo: { office?: string } = {},
): Promise<void> => {
	if (ids.length === 0) return;
	const { numUpdatedRows } = await ctx.db
		.withTables<FilesTables>()
		.updateTable('files.file')
		.set({ held: true, ...(openTo.office ? { open_to_office: openTo.office } : {}) })
		.where('id', '=', anyOf(ids))
		.where('destroyed_at', 'is', null)
		.executeTakeFirst();
	if (Number(numUpdatedRows) !== new Set(ids).size) throw new Refusal('not-found', 'file-unknown');
};

/** The calling room keeps these files no longer: what was never filed goes after a day. */
export const releaseFiles = async (ctx: Ctx, ids: readonly string[]): Promise<void> => {
	if (ids.length === 0) return;
	await ctx.db
		.withTables<FilesTables>()
		.updateTable('files.file')
		.set({ held: false })
		.where('id', '=', anyOf(ids))
		.where('open_to_office', 'is', null)
		.execute();
};
