import { Refusal } from '#core';
import { platformChain, record } from '#domains/journal/server';
import { act, ask, blindIndex, openValue } from '#platform/server';
import type { Locale } from '#words';
import { hashSecret, isSecret, passwordCost } from './argon.ts';
import { own, placeOf } from './db.ts';
import { personOf, recordFactor } from './factors.ts';
import { blindOf, readHandle } from './handles.ts';
import { refuseCommon } from './join.ts';
import { countFirst, refuseMessages, steps, withinCodes } from './limits.ts';
import { sendConfirmCode } from './messages.ts';
import { addHandle } from './open-account.ts';
import { endSessionsOf } from './sessions.ts';

/** One's own name, handles and places. */
export const getProfile = ask('identity:own-account', async (ctx, _: null) => {
	const account = ctx.actor.account!;
	const person = await personOf(ctx);
	const rows = await own(ctx)
		.selectFrom('identity.handle')
		.select(['id', 'kind', 'value', 'confirmed_at'])
		.where('account_id', '=', account)
		.orderBy('made_at')
		.orderBy('id')
		.execute();
	return {
		handles: await Promise.all(
			rows.map(async (row) => ({
				id: row.id,
				kind: row.kind,
				value: await openValue<string>(ctx, placeOf('handle', 'value', row.id, person), row.value),
				confirmed: row.confirmed_at !== null,
			})),
		),
	};
});

const add = act('identity:own-account', async (ctx, typed: string): Promise<string> => {
	const handle = readHandle(typed);
	if (!handle || handle.kind === 'card')
		throw new Refusal('invalid', 'handle-not-understood', { field: 'handle' });
	const account = ctx.actor.account!;
	const known = await own(ctx)
		.selectFrom('identity.handle')
		.select('id')
		.where('account_id', '=', account)
		.where('blind', '=', blindOf(handle))
		.executeTakeFirst();
	if (known) return known.id;
	const id = await addHandle(ctx, {
		account,
		person: await personOf(ctx),
		handle,
		confirmed: false,
	});
	const facts = { change: 'added', factor: handle.kind };
	await record(ctx, {
		owner: platformChain,
		event: 'identity.factor-changed',
		subject: account,
		facts,
	});
	return id;
});

const send = act(
	'identity:own-account',
	(ctx, input: { handle: string; locale: Locale }) =>
		sendConfirmCode(ctx, { account: ctx.actor.account!, ...input }),
	{ records: 'nothing', because: 'the answer to the message is the deed' },
);

/** Sends the code that confirms a phone or e-mail: three an hour and six a day. */
export const sendHandleCode = steps(
	'identity:own-account',
	async (caller, input: { handle: string; locale: Locale }) => {
		const { handles } = await getProfile(caller, null);
		const to = handles.find(({ id, kind }) => id === input.handle && kind !== 'card');
		if (!to) throw new Refusal('not-found', 'missing');
		await refuseMessages(caller, to.value);
		await send(caller, input);
		return input.handle;
	},
);

/** Adds a phone or e-mail and sends the code that confirms it. */
export const addOwnHandle = steps(
	'identity:own-account',
	async (caller, { handle, locale }: { handle: string; locale: Locale }) =>
		sendHandleCode(caller, { handle: await add(caller, handle), locale }),
);

const confirm = act('identity:own-account', async (ctx, { code }: { code: string }) => {
	const row = await own(ctx)
		.updateTable('identity.sent_code')
		.set({ used_at: ctx.now })
		.where('blind', '=', blindIndex('identity.confirm', code))
		.where('account_id', '=', ctx.actor.account)
		.where('used_at', 'is', null)
		.where('until', '>', ctx.now)
		.returning('handle_id')
		.executeTakeFirst();
	if (!row?.handle_id) throw new Refusal('invalid', 'code-wrong', { field: 'code' });
	const taken = await own(ctx)
		.selectFrom('identity.handle as other')
		.innerJoin('identity.handle as mine', 'mine.blind', 'other.blind')
		.select('other.id')
		.where('mine.id', '=', row.handle_id)
		.where('other.confirmed_at', 'is not', null)
		.where('other.id', '!=', row.handle_id)
		.executeTakeFirst();
	if (taken) throw new Refusal('conflict', 'handle-taken', { field: 'code' });
	await own(ctx)
		.updateTable('identity.handle')
		.set({ confirmed_at: ctx.now })
		.where('id', '=', row.handle_id)
		.execute();
	await record(ctx, {
		owner: platformChain,
		event: 'identity.handle-confirmed',
		subject: row.handle_id,
	});
});

/** The code of the message was typed back: the handle signs in from now on. */
export const confirmHandle = steps(
	'identity:own-account',
	async (caller, { code, address }: { code: string; address: string }) => {
		await countFirst(caller, { kind: 'handle-code', of: caller.actor.account! }, 5, 600_000);
		return withinCodes(caller, address, () => confirm(caller, { code }));
	},
);

const readHash = ask(
	'identity:own-account',
	async (ctx, _: null) =>
		(
			await own(ctx)
				.selectFrom('identity.password')
				.select('hash')
				.where('account_id', '=', ctx.actor.account)
				.executeTakeFirstOrThrow()
		).hash,
);

const setPassword = act(
	'identity:own-account',
	async (ctx, { hash, session }: { hash: string; session: string }) => {
		const account = ctx.actor.account!;
		await own(ctx)
			.updateTable('identity.password')
			.set({ hash, set_at: ctx.now })
			.where('account_id', '=', account)
			.execute();
		await endSessionsOf(ctx, account, { but: session, devices: true });
		await recordFactor(ctx, 'password', 'added');
	},
);

/** A new password by the old one; every other session ends. */
export const changePassword = steps(
	'identity:own-account',
	async (caller, input: { current: string; password: string; session: string; name: string }) => {
		await countFirst(caller, { kind: 'password', of: caller.actor.account! }, 5);
		if (!(await isSecret(input.current, await readHash(caller, null))))
			throw new Refusal('invalid', 'password-wrong', { field: 'password-now' });
		refuseCommon(input.password, [input.name]);
		const hash = await hashSecret(input.password, passwordCost);
		return setPassword(caller, { hash, session: input.session });
	},
);
