import { Refusal } from '#core';
import { platformChain, record } from '#domains/journal/server';
import { act, blindIndex } from '#platform/server';
import { own } from './db.ts';
import { countFirst, steps, withinCodes } from './limits.ts';
import { endSessionsOf } from './sessions.ts';

const freeze = act('identity:sign-in', async (ctx, code: string) => {
	const row = await own(ctx)
		.updateTable('identity.sent_code')
		.set({ used_at: ctx.now })
		.where('blind', '=', blindIndex('identity.freeze', code))
		.where('used_at', 'is', null)
		.where('until', '>', ctx.now)
		.returning('account_id')
		.executeTakeFirst();
	if (!row) throw new Refusal('invalid', 'code-wrong', { field: 'code' });
	const account = row.account_id;
	await own(ctx)
		.updateTable('identity.account')
		.set({ frozen_at: ctx.now })
		.where('id', '=', account)
		.execute();
	const count = await endSessionsOf(ctx, account, { devices: true });
	const facts = { sessions: count };
	await record(ctx, {
		owner: platformChain,
		event: 'identity.account-frozen',
		subject: account,
		facts,
	});
});

/** "That was not me": the code of a notice freezes the account and ends all its sessions, without signing anybody in. */
export const freezeAccount = steps(
	'identity:sign-in',
	async (caller, { code, address }: { code: string; address: string }) => {
		await countFirst(caller, { kind: 'freeze', of: address }, 20);
		return withinCodes(caller, address, () => freeze(caller, code));
	},
);
