import { ask } from '#platform/server';
import { own } from './tables.ts';

/** The newest checkpoint of the public log, a signed note; null: nothing was ever logged. */
export const findCheckpoint = ask(
	'journal:see-log',
	async (ctx, _: null): Promise<string | null> => {
		const newest = await own(ctx)
			.selectFrom('journal.checkpoint')
			.select('note')
			.orderBy('size', 'desc')
			.limit(1)
			.executeTakeFirst();
		return newest?.note ?? null;
	},
);
