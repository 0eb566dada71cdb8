import { platformChain, record } from '#domains/journal/server';
import { act, removeBlob, sweepParts } from '#platform/server';
import { destroyFile } from './destroy-file.ts';
import type { FilesTables } from './tables.ts';

const aDay = 86_400_000;

/** Files that nobody holds go after a day. Gives how many went. */
export const sweepFiles = act('files:keep', async (ctx, _: null): Promise<number> => {
	const yesterday = new Date(ctx.now.getTime() - aDay);
	const rows = await ctx.db
		.withTables<FilesTables>()
		.selectFrom('files.file')
		.select('id')
		.where('held', '=', false)
		.where('destroyed_at', 'is', null)
		.where('created_at', '<', yesterday)
		.limit(500)
		.execute();
	for (const { id } of rows) await destroyFile(ctx, id);
	if (rows.length)
		await record(ctx, {
			owner: platformChain,
			event: 'files.file-destroyed',
			subject: platformChain,
			facts: { count: rows.length, because: 'unheld' },
		});
	return rows.length;
});

/** Takes the bytes of destroyed files off the disk, and of uploads that never became files. Gives how many files. */
export const removeDestroyed = act(
	'files:keep',
	async (ctx, _: null): Promise<number> => {
		const rows = await ctx.db
			.withTables<FilesTables>()
			.selectFrom('files.file')
			.select(['id', 'holder', 'address'])
			.where('destroyed_at', 'is not', null)
			.where('removed_at', 'is', null)
			.limit(500)
			.execute();
		for (const { id, holder, address } of rows) {
			await removeBlob(holder, address, 'destroyed');
			await ctx.db
				.withTables<FilesTables>()
				.updateTable('files.file')
				.set({ removed_at: ctx.now })
				.where('id', '=', id)
				.execute();
		}
		await sweepParts(new Date(ctx.now.getTime() - aDay));
		return rows.length;
	},
	{
		records: 'nothing',
		because: 'the destruction was recorded; without their key the bytes say nothing',
	},
);
