import type { Ctx } from '#platform/server';
import type { FilesTables } from './tables.ts';

/**
 * Destroys a file: its key goes with the calling deed, which records it, so that no copy opens any more; the row says
 * when (I-DOC-03). The bytes leave the disk afterwards: a deed that fails must find them as they were. False when there
 * is nothing to destroy.
 */
export const destroyFile = async (ctx: Ctx, id: string): Promise<boolean> => {
	const { numUpdatedRows } = await ctx.db
		.withTables<FilesTables>()
		.updateTable('files.file')
		.set({ file_key: null, destroyed_at: ctx.now })
		.where('id', '=', id)
		.where('destroyed_at', 'is', null)
		.executeTakeFirst();
	return numUpdatedRows === 1n;
};
