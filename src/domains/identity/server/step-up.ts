import { Refusal } from '#core';
import { act, type Ctx } from '#platform/server';
import { hasFreshFactor } from '../time-limits.ts';
import { takeCode } from './codes.ts';
import { hashOf, newToken, own } from './db.ts';
import { countFirst, steps, withinCodes } from './limits.ts';

/** Refuses a deed of two people, or one that changes rights, on a factor that is not fresh (I-IDN-03). */
export const requireFreshFactor = (ctx: Ctx): void => {
	if (!hasFreshFactor(ctx.actor, ctx.now)) throw new Refusal('forbidden', 'factor-stale');
};

const renew = act(
	'identity:own-account',
	async (ctx, session: string): Promise<{ token: string }> => {
		const token = newToken();
		await own(ctx)
			.updateTable('identity.session')
			.set({ token_hash: hashOf(token), factor_at: ctx.now, seen_at: ctx.now })
			.where('id', '=', session)
			.where('account_id', '=', ctx.actor.account)
			.execute();
		return { token };
	},
	{ records: 'nothing', because: 'the deed that asked for a fresh factor records' },
);

/** A second factor given again in a running session; the cookie's token is a new one from then on. */
export const giveFactorAgain = steps(
	'identity:own-account',
	async (
		caller,
		{ code, session, address }: { code: string; session: string; address: string },
	) => {
		const account = caller.actor.account!;
		await countFirst(caller, { kind: 'code', of: account }, 5, 10 * 60_000);
		await withinCodes(caller, address, async () => {
			if (!(await takeCode(caller, account, code)))
				throw new Refusal('invalid', 'code-wrong', { field: 'code' });
		});
		return renew(caller, session);
	},
);
