import { act } from '#platform/server';
import type { NoticesTables } from './tables.ts';

/** Marks one notice of the caller read, or all of them. */
export const markRead = act(
	'notices:read',
	async (ctx, { notice }: { notice?: string | undefined }): Promise<void> => {
		let update = ctx.db
			.withTables<NoticesTables>()
			.updateTable('notices.notification')
			.set({ read_at: ctx.now })
			.where('account_id', '=', ctx.actor.account)
			.where('read_at', 'is', null);
		if (notice) update = update.where('id', '=', notice);
		await update.execute();
	},
	{ records: 'nothing', because: 'what somebody has read changes nobody else’s state' },
);
