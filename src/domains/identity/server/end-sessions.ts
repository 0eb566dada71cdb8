import { isId, Refusal } from '#core';
import { platformChain, record } from '#domains/journal/server';
import { act, ask, type Ctx } from '#platform/server';
import { lockOf } from '../time-limits.ts';
import { own } from './db.ts';
import { endSessionsOf } from './sessions.ts';

const recordEnd = (ctx: Ctx, account: string, count: number) =>
	record(ctx, {
		owner: platformChain,
		event: 'identity.sessions-ended',
		subject: account,
		facts: { count },
	});

const endOne = async (ctx: Ctx, id: string): Promise<boolean> => {
	if (!isId(id)) return false;
	const ended = await own(ctx)
		.updateTable('identity.session')
		.set({ ended_at: ctx.now })
		.where('id', '=', id)
		.where('account_id', '=', ctx.actor.account)
		.where('ended_at', 'is', null)
		.executeTakeFirst();
	return ended.numUpdatedRows === 1n;
};

/** Ends the session at hand. */
export const signOut = act(
	'identity:own-account',
	async (ctx, { session }: { session: string }) => {
		await endOne(ctx, session);
		await recordEnd(ctx, ctx.actor.account!, 1);
	},
);

/** Ends one of one's own sessions; a foreign one does not exist. */
export const endSession = act(
	'identity:own-account',
	async (ctx, { session }: { session: string }) => {
		if (!(await endOne(ctx, session))) throw new Refusal('not-found', 'missing');
		await recordEnd(ctx, ctx.actor.account!, 1);
	},
);

/** Ends every session but the one at hand, and every remembered device. */
export const endOtherSessions = act(
	'identity:own-account',
	async (ctx, { session }: { session: string }) => {
		const account = ctx.actor.account!;
		await recordEnd(
			ctx,
			account,
			await endSessionsOf(ctx, account, { but: session, devices: true }),
		);
	},
);

/** One's own open sessions and remembered devices, the newest first. */
export const listDevices = ask(
	'identity:own-account',
	async (ctx, { session }: { session: string }) => {
		const account = ctx.actor.account!;
		const sessions = await own(ctx)
			.selectFrom('identity.session')
			.select(['id', 'device', 'kind', 'made_at', 'seen_at'])
			.where('account_id', '=', account)
			.where('ended_at', 'is', null)
			.orderBy('seen_at', 'desc')
			.limit(100)
			.execute();
		const { n } = await own(ctx)
			.selectFrom('identity.device')
			.select((eb) => eb.fn.countAll<string>().as('n'))
			.where('account_id', '=', account)
			.where('until', '>', ctx.now)
			.executeTakeFirstOrThrow();
		return {
			remembered: Number(n),
			sessions: sessions
				.filter((row) => lockOf(row.kind, row.made_at, row.seen_at) > ctx.now)
				.map((row) => ({
					id: row.id,
					device: row.device,
					madeAt: row.made_at,
					seenAt: row.seen_at,
					here: row.id === session,
				})),
		};
	},
);
