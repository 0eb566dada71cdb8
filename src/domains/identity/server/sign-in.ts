import { newId, Refusal } from '#core';
import { platformChain, record } from '#domains/journal/server';
import { act } from '#platform/server';
import { hashSecret, isSecret, needsRaise, passwordCost } from './argon.ts';
import { beginTry, endTry } from './begin-try.ts';
import { takeCode } from './codes.ts';
import { after, hashOf, minutes, newToken, own } from './db.ts';
import { refuseWait, steps, withinCodes } from './limits.ts';
import { tellOfNewDevice } from './messages.ts';
import { deviceLabel, type Started, startSession } from './sessions.ts';

/** From where somebody signs in: counted, and named on the page of devices. */
export type Where = { address: string; userAgent: string; device?: string | undefined };

/** Signed in, or a right password that waits for its second factor under a ten-minute token. */
export type SignedIn = Started | { attempt: string };

const failed = () => new Refusal('invalid', 'sign-in-failed');

type Start = { account: string; factor: boolean; label: string; remember: boolean };

const startAnew = act('identity:sign-in', async (ctx, start: Start): Promise<Started> => {
	await tellOfNewDevice(ctx, start.account, start.label);
	const facts = { factor: start.factor };
	await record(ctx, {
		owner: platformChain,
		event: 'identity.signed-in-anew',
		subject: start.account,
		facts,
	});
	return startSession(ctx, start);
});

const startAgain = act('identity:sign-in', (ctx, start: Start) => startSession(ctx, start), {
	records: 'nothing',
	because: 'a remembered device returns',
});

const raiseHash = act(
	'identity:sign-in',
	(ctx, { account, hash }: { account: string; hash: string }) =>
		own(ctx)
			.updateTable('identity.password')
			.set({ hash })
			.where('account_id', '=', account)
			.execute(),
	{ records: 'nothing', because: 'the same password at today’s cost' },
);

const openAttempt = act(
	'identity:sign-in',
	async (ctx, account: string): Promise<string> => {
		const token = newToken();
		const until = after(ctx.now, minutes(10));
		await own(ctx)
			.insertInto('identity.sign_in_attempt')
			.values({ id: newId(ctx.now), account_id: account, token_hash: hashOf(token), until })
			.execute();
		return token;
	},
	{ records: 'nothing', because: 'nobody is signed in yet' },
);

/**
 * Handle and password, and the second factor at once or on the next page. A wrong handle, a wrong password, a wrong
 * code and a frozen account are one answer after the same work.
 */
export const signIn = steps(
	'identity:sign-in',
	async (
		caller,
		input: { handle: string; password: string; code: string; remember: boolean } & Where,
	): Promise<SignedIn> => {
		const tried = await beginTry(caller, input);
		refuseWait(tried.wait);
		const right = await isSecret(input.password, tried.hash);
		if (!right || tried.frozen || !tried.account) throw failed();
		const { account, bucket, remembered } = tried;
		if (input.code && !(await takeCode(caller, account, input.code))) throw failed();
		await endTry(caller, { bucket, address: input.address });
		if (needsRaise(tried.hash!))
			await raiseHash(caller, { account, hash: await hashSecret(input.password, passwordCost) });
		const start = { account, label: deviceLabel(input.userAgent) };
		if (input.code) return startAnew(caller, { ...start, factor: true, remember: input.remember });
		if (remembered) return startAgain(caller, { ...start, factor: false, remember: false });
		return { attempt: await openAttempt(caller, account) };
	},
);

const tryAttempt = act(
	'identity:sign-in',
	async (ctx, token: string): Promise<string | null> => {
		const row = await own(ctx)
			.updateTable('identity.sign_in_attempt')
			.set((eb) => ({ tries: eb('tries', '+', 1) }))
			.where('token_hash', '=', hashOf(token))
			.where('until', '>', ctx.now)
			.where('tries', '<', 5)
			.returning('account_id')
			.executeTakeFirst();
		return row?.account_id ?? null;
	},
	{ records: 'nothing', because: 'a counted try changes nobody’s state' },
);

const closeAttempt = act(
	'identity:sign-in',
	(ctx, token: string) =>
		own(ctx)
			.deleteFrom('identity.sign_in_attempt')
			.where('token_hash', '=', hashOf(token))
			.execute(),
	{ records: 'nothing', because: 'the session that follows is the deed' },
);

/** The second page: a one-time code or one of the sheet; five tries within ten minutes of the right password. */
export const giveCode = steps(
	'identity:sign-in',
	async (
		caller,
		input: { attempt: string; code: string; remember: boolean } & Where,
	): Promise<Started> => {
		const account = await withinCodes(caller, input.address, async () => {
			const tried = await tryAttempt(caller, input.attempt);
			if (!tried) throw new Refusal('gone', 'attempt-over');
			if (!(await takeCode(caller, tried, input.code)))
				throw new Refusal('invalid', 'code-wrong', { field: 'code' });
			return tried;
		});
		await closeAttempt(caller, input.attempt);
		const label = deviceLabel(input.userAgent);
		return startAnew(caller, { account, factor: true, label, remember: input.remember });
	},
);
