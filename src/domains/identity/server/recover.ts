import { Refusal } from '#core';
import { platformChain, record } from '#domains/journal/server';
import { act } from '#platform/server';
import { codeCost, hashSecret, isSecret, passwordCost } from './argon.ts';
import { beginTry, endTry } from './begin-try.ts';
import { takeCode } from './codes.ts';
import { own } from './db.ts';
import { refuseCommon } from './join.ts';
import { refuseWait, steps } from './limits.ts';
import { deviceLabel, endSessionsOf, type Started, startSession } from './sessions.ts';
import type { Where } from './sign-in.ts';

type Recovered = { account: string; label: string; hash: string };

const finish = act('identity:sign-in', async (ctx, input: Recovered): Promise<Started> => {
	const { account, hash, label } = input;
	await endSessionsOf(ctx, account, { devices: true });
	await own(ctx).deleteFrom('identity.totp').where('account_id', '=', account).execute();
	await own(ctx)
		.updateTable('identity.password')
		.set({ hash, set_at: ctx.now })
		.where('account_id', '=', account)
		.execute();
	await own(ctx)
		.updateTable('identity.account')
		.set({ frozen_at: null })
		.where('id', '=', account)
		.execute();
	await record(ctx, {
		owner: platformChain,
		event: 'identity.account-recovered',
		subject: account,
	});
	return startSession(ctx, { account, factor: true, label, remember: false });
});

/**
 * The password and one code of the sheet replace a lost second factor at once, also of a frozen account: a new password
 * is set, authenticators are taken off, all sessions and remembered devices end.
 */
export const recover = steps(
	'identity:sign-in',
	async (
		caller,
		input: { handle: string; current: string; code: string; password: string } & Where,
	): Promise<Started> => {
		refuseCommon(input.password, []);
		const tried = await beginTry(caller, { handle: input.handle, address: input.address });
		refuseWait(tried.wait);
		const right = await isSecret(input.current, tried.hash);
		// the work of a code is done either way, and one is spent only behind the right password
		if (!right) await isSecret(input.code, null, codeCost);
		const factor =
			right && tried.account ? await takeCode(caller, tried.account, input.code) : null;
		if (!tried.account || factor !== 'sheet') throw new Refusal('invalid', 'sign-in-failed');
		await endTry(caller, { bucket: tried.bucket, address: input.address });
		const hash = await hashSecret(input.password, passwordCost);
		return finish(caller, { account: tried.account, hash, label: deviceLabel(input.userAgent) });
	},
);
