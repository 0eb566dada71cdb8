import { record } from '#domains/journal/server';
import { act, type Ctx, removeBlob } from '#platform/server';
import type { FilesTables } from './tables.ts';

const platform = '00000000-0000-0000-0000-000000000000';
const aDay = 86_400_000;

/** Destroys a file: its key first, so that no copy opens, then its bytes; the row says when (I-DOC-03). The calling deed records it. */
export const destroyFile = async (ctx: Ctx, id: string, because: string): Promise<void> => {
	const row = await ctx.db
		.withTables<FilesTables>()
		.updateTable('files.file')
		.set({ file_key: null, destroyed_at: ctx.now })
		.where('id', '=', id)
		.where('destroyed_at', 'is', null)
		.returning(['holder', 'address'])
		.executeTakeFirst();
	if (row) await removeBlob(row.holder, row.address, because);
};

/** Files that nobody holds go after a day. Gives how many went. */
export const sweepFiles = act('files:keep', async (ctx, _: null): Promise<number> => {
	const rows = await ctx.db
		.withTables<FilesTables>()
		.selectFrom('files.file')
		.select('id')
		.where('held', '=', false)
		.where('destroyed_at', 'is', null)
		.where('created_at', '<', new Date(ctx.now.getTime() - aDay))
		.limit(500)
		.execute();
	for (const { id } of rows) await destroyFile(ctx, id, 'unheld for a day');
	if (rows.length)
		await record(ctx, {
			owner: platform,
			event: 'files.file-destroyed',
			subject: platform,
			facts: { count: rows.length, because: 'unheld' },
		});
	return rows.length;
});
