import type { Ctx } from '#platform/server';
import type { FilesTables } from './tables.ts';

/** The calling room keeps these files; with an office, its desk reads them from now on (filing). */
export const holdFiles = async (
	ctx: Ctx,
	ids: readonly string[],
	openTo: { office?: string } = {},
): Promise<void> => {
	if (ids.length === 0) return;
	await ctx.db
		.withTables<FilesTables>()
		.updateTable('files.file')
		.set({ held: true, ...(openTo.office ? { open_to_office: openTo.office } : {}) })
		.where('id', 'in', ids)
		.where('created_by', '=', ctx.actor.account)
		.execute();
};
