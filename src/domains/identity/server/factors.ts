import QRCode from 'qrcode';
import { isId, newId, Refusal } from '#core';
import { platformChain, record } from '#domains/journal/server';
import { act, ask, type Ctx, openValue, sealValue } from '#platform/server';
import * as OTPAuth from 'otpauth';
import { keepSheet, newSheet, totpOf } from './codes.ts';
import { own, placeOf } from './db.ts';
import { steps } from './limits.ts';
import { tellOfFactor } from './messages.ts';

/** The person behind the account at hand, under whose key its values are sealed. */
export const personOf = async (ctx: Ctx): Promise<string> =>
	(
		await own(ctx)
			.selectFrom('identity.account')
			.select('person_id')
			.where('id', '=', ctx.actor.account)
			.executeTakeFirstOrThrow()
	).person_id;

/** Writes that a factor came or went, and tells the owner on every confirmed channel. */
export const recordFactor = async (ctx: Ctx, factor: string, change: 'added' | 'removed') => {
	const account = ctx.actor.account!;
	await tellOfFactor(ctx, account);
	const facts = { factor, change };
	await record(ctx, {
		owner: platformChain,
		event: 'identity.factor-changed',
		subject: account,
		facts,
	});
};

/** What one can sign in with, beside the password. */
export const listFactors = ask('identity:own-account', async (ctx, _: null) => {
	const account = ctx.actor.account!;
	const totps = await own(ctx)
		.selectFrom('identity.totp')
		.select(['id', 'made_at'])
		.where('account_id', '=', account)
		.where('confirmed_at', 'is not', null)
		.orderBy('made_at')
		.execute();
	const passkeys = await own(ctx)
		.selectFrom('identity.passkey')
		.select(['id', 'label', 'made_at', 'used_at'])
		.where('account_id', '=', account)
		.orderBy('made_at')
		.execute();
	const { left } = await own(ctx)
		.selectFrom('identity.recovery_code')
		.select((eb) => eb.fn.countAll<string>().as('left'))
		.where('account_id', '=', account)
		.where('used_at', 'is', null)
		.executeTakeFirstOrThrow();
	return {
		totps: totps.map((row) => ({ id: row.id, madeAt: row.made_at })),
		passkeys: passkeys.map((row) => ({
			id: row.id,
			label: row.label,
			madeAt: row.made_at,
			usedAt: row.used_at,
		})),
		codesLeft: Number(left),
	};
});

/** Begins an authenticator: its secret waits, unconfirmed, until a first code of it is typed. */
export const beginTotp = act(
	'identity:own-account',
	async (ctx, _: null): Promise<void> => {
		const account = ctx.actor.account!;
		await own(ctx)
			.deleteFrom('identity.totp')
			.where('account_id', '=', account)
			.where('confirmed_at', 'is', null)
			.execute();
		const id = newId(ctx.now);
		const secret = new OTPAuth.Secret({ size: 20 }).base32;
		await own(ctx)
			.insertInto('identity.totp')
			.values({
				id,
				account_id: account,
				secret: await sealValue(ctx, placeOf('totp', 'secret', id, await personOf(ctx)), secret),
				confirmed_at: null,
			})
			.execute();
	},
	{ records: 'nothing', because: 'nothing can be signed in with before it is confirmed' },
);

const waiting = async (ctx: Ctx) => {
	const row = await own(ctx)
		.selectFrom('identity.totp')
		.select(['id', 'secret'])
		.where('account_id', '=', ctx.actor.account)
		.where('confirmed_at', 'is', null)
		.executeTakeFirst();
	if (!row) return null;
	const secret = await openValue<string>(
		ctx,
		placeOf('totp', 'secret', row.id, await personOf(ctx)),
		row.secret,
	);
	return { id: row.id, secret };
};

/** The waiting secret as text and as a picture for the authenticator's camera; null when none waits. */
export const getWaitingTotp = ask('identity:own-account', async (ctx, _: null) => {
	const row = await waiting(ctx);
	if (!row) return null;
	const totp = totpOf(row.secret);
	totp.label = 'Daam';
	const svg = await QRCode.toString(totp.toString(), { type: 'svg', margin: 2 });
	return {
		secret: row.secret.replace(/(.{4})(?=.)/g, '$1 '),
		picture: `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`,
	};
});

/** A first right code makes the authenticator a factor. */
export const confirmTotp = act('identity:own-account', async (ctx, { code }: { code: string }) => {
	const row = await waiting(ctx);
	if (!row) throw new Refusal('gone', 'attempt-over');
	const delta = totpOf(row.secret).validate({
		token: code,
		timestamp: ctx.now.getTime(),
		window: 1,
	});
	if (delta === null) throw new Refusal('invalid', 'code-wrong', { field: 'code' });
	const last_step = Math.floor(ctx.now.getTime() / 30_000) + delta;
	await own(ctx)
		.updateTable('identity.totp')
		.set({ confirmed_at: ctx.now, last_step })
		.where('id', '=', row.id)
		.execute();
	await recordFactor(ctx, 'totp', 'added');
});

/** Takes an authenticator or a passkey away. The sheet stays, so that a second factor is always left. */
export const removeFactor = act(
	'identity:own-account',
	async (ctx, { factor }: { factor: string }) => {
		if (!isId(factor)) throw new Refusal('not-found', 'missing');
		for (const table of ['identity.totp', 'identity.passkey'] as const) {
			const gone = await own(ctx)
				.deleteFrom(table)
				.where('id', '=', factor)
				.where('account_id', '=', ctx.actor.account)
				.executeTakeFirst();
			if (gone.numDeletedRows === 1n)
				return void (await recordFactor(ctx, table.slice(9), 'removed'));
		}
		throw new Refusal('not-found', 'missing');
	},
);

const replaceSheet = act(
	'identity:own-account',
	async (ctx, sheet: { codes: string[]; hashes: string[] }) => {
		await keepSheet(ctx, ctx.actor.account!, await personOf(ctx), sheet);
		await recordFactor(ctx, 'sheet', 'added');
	},
);

/** Ten new codes; those of the sheet before end. */
export const makeSheet = steps('identity:own-account', async (caller, _: object) =>
	replaceSheet(caller, await newSheet()),
);
