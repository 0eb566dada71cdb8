import {
	act,
	ask,
	type Carriers,
	countWaitingMessages,
	type Ctx,
	listWaitingMessages,
	sendNextMessage,
} from '#platform/server';
import type { NoticesTables } from './tables.ts';

/** Sends the next message that is due, and marks the dispatch it belongs to; false when none is due. */
export const sendNext = act(
	'notices:deliver',
	async (ctx: Ctx, carriers: Carriers): Promise<boolean> => {
		const sent = await sendNextMessage(ctx, carriers);
		if (!sent) return false;
		await ctx.db
			.withTables<NoticesTables>()
			.updateTable('notices.dispatch')
			.set({ state: sent.state, at: ctx.now })
			.where('outgoing_id', '=', sent.id)
			.execute();
		return true;
	},
	{ records: 'nothing', because: 'the notice it carries stands in the journal already' },
);

/** What waits to be sent, opened; called by the development server and the demonstration world alone. */
export const listOutbox = ask('notices:deliver', async (ctx, _: null) => ({
	messages: await listWaitingMessages(ctx),
}));

/** What waits or failed, by channel: counts for the operator. */
export const countOutbox = ask('notices:deliver', (ctx, _: null) => countWaitingMessages(ctx));
