import { randomInt } from 'node:crypto';
import * as OTPAuth from 'otpauth';
import { westernDigits } from '#core';
import { act, ask, type Caller, type Ctx, openValue, sealValue } from '#platform/server';
import { codeCost, hashSecret, isSecret } from './argon.ts';
import { after, minutes, own, placeOf } from './db.ts';

/** The one-time code of a secret as used by every authenticator: SHA-1, six digits, thirty seconds. */
export const totpOf = (secret: string): OTPAuth.TOTP =>
	new OTPAuth.TOTP({
		issuer: 'Daam',
		secret: OTPAuth.Secret.fromBase32(secret),
		digits: 6,
		period: 30,
	});

const readFactors = ask(
	'identity:sign-in',
	async (ctx, { account, line }: { account: string; line: number }) => {
		const { person_id: person, demo } = await own(ctx)
			.selectFrom('identity.account')
			.select(['person_id', 'demo'])
			.where('id', '=', account)
			.executeTakeFirstOrThrow();
		const rows = await own(ctx)
			.selectFrom('identity.totp')
			.select(['id', 'secret', 'last_step'])
			.where('account_id', '=', account)
			.where('confirmed_at', 'is not', null)
			.execute();
		const totps: { id: string; secret: string; lastStep: number }[] = [];
		for (const row of rows)
			totps.push({
				id: row.id,
				secret: await openValue(ctx, placeOf('totp', 'secret', row.id, person), row.secret),
				// the demonstration's codes are shown to everybody; two visitors may use one
				lastStep: demo ? 0 : Number(row.last_step),
			});
		const code = await own(ctx)
			.selectFrom('identity.recovery_code')
			.select('hash')
			.where('account_id', '=', account)
			.where('line', '=', line)
			.where('used_at', 'is', null)
			.executeTakeFirst();
		return { totps, demo, sheetHash: code?.hash ?? null };
	},
);

const spend = act(
	'identity:sign-in',
	async (
		ctx,
		{
			account,
			line,
			totp,
			step,
			demo,
		}: { account: string; line?: number; totp?: string; step?: number; demo?: boolean },
	) => {
		if (totp !== undefined) {
			let taking = own(ctx)
				.updateTable('identity.totp')
				.set({ last_step: step! })
				.where('id', '=', totp);
			if (!demo) taking = taking.where('last_step', '<', String(step!));
			return (await taking.executeTakeFirst()).numUpdatedRows === 1n;
		}
		const used = await own(ctx)
			.updateTable('identity.recovery_code')
			.set({ used_at: ctx.now })
			.where('account_id', '=', account)
			.where('line', '=', line!)
			.where('used_at', 'is', null)
			.executeTakeFirst();
		return used.numUpdatedRows === 1n;
	},
	{ records: 'nothing', because: 'the deed that the code opens records' },
);

/** Which second factor a typed code was; null when none. Every code is taken once. */
export const takeCode = async (
	caller: Caller,
	account: string,
	typed: string,
): Promise<'totp' | 'sheet' | null> => {
	const code = westernDigits(typed).replace(/\D/g, '');
	const line = code.length === 13 ? Number(code[0]) : 0;
	const factors = await readFactors(caller, { account, line });
	if (code.length === 13) {
		const right = await isSecret(code.slice(1), factors.sheetHash, codeCost);
		return right && (await spend(caller, { account, line })) ? 'sheet' : null;
	}
	for (const totp of factors.totps) {
		const timestamp = caller.now.getTime();
		const delta = totpOf(totp.secret).validate({ token: code, timestamp, window: 1 });
		if (delta === null) continue;
		const step = Math.floor(timestamp / 30_000) + delta;
		if (step <= totp.lastStep) continue;
		if (await spend(caller, { account, totp: totp.id, step, demo: factors.demo !== null }))
			return 'totp';
	}
	return null;
};

/** Ten codes of a line digit and twelve random digits, and their hashes. */
export const newSheet = async (): Promise<{ codes: string[]; hashes: string[] }> => {
	const random = () => Array.from({ length: 12 }, () => randomInt(10)).join('');
	const secrets = Array.from({ length: 10 }, random);
	const hashes = await Promise.all(secrets.map((secret) => hashSecret(secret, codeCost)));
	return { codes: secrets.map((secret, line) => `${line}${secret}`), hashes };
};

/** Puts a sheet in the place of the one before; it can be read for half an hour, until it is said to be printed. */
export const keepSheet = async (
	ctx: Ctx,
	account: string,
	person: string,
	{ codes, hashes }: { codes: string[]; hashes: string[] },
): Promise<void> => {
	await own(ctx).deleteFrom('identity.recovery_code').where('account_id', '=', account).execute();
	await own(ctx)
		.insertInto('identity.recovery_code')
		.values(hashes.map((hash, line) => ({ account_id: account, line, hash })))
		.execute();
	const sealed = await sealValue(ctx, placeOf('code_sheet', 'sealed', account, person), codes);
	const until = after(ctx.now, minutes(30));
	await own(ctx)
		.insertInto('identity.code_sheet')
		.values({ account_id: account, sealed, until })
		.onConflict((on) => on.column('account_id').doUpdateSet({ sealed, until }))
		.execute();
};
