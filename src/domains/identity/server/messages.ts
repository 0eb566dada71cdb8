import { randomInt } from 'node:crypto';
import { newId, withCheckDigit } from '#core';
import { blindIndex, type Ctx, enqueueMessage, openValue } from '#platform/server';
import type { Locale } from '#words';
import { identityWords } from '../index.ts';
import { after, days, minutes, own, placeOf } from './db.ts';

type Purpose = 'confirm' | 'freeze';
const lifeOf = { confirm: minutes(10), freeze: days(14) };

/** A code that travels in a message: ten digits, the last a check digit, kept as a blind index. */
const newSentCode = async (
	ctx: Ctx,
	{ account, handle, purpose }: { account: string; handle: string | null; purpose: Purpose },
): Promise<string> => {
	const code = withCheckDigit(Array.from({ length: 9 }, () => randomInt(10)).join(''));
	await own(ctx)
		.insertInto('identity.sent_code')
		.values({
			id: newId(ctx.now),
			account_id: account,
			handle_id: handle,
			purpose,
			blind: blindIndex(`identity.${purpose}`, code),
			until: after(ctx.now, lifeOf[purpose]),
			used_at: null,
		})
		.execute();
	return code;
};

const write = (
	ctx: Ctx,
	to: { channel: 'phone' | 'email'; address: string },
	locale: Locale,
	text: string,
): Promise<string> =>
	enqueueMessage(ctx, {
		channel: to.channel === 'phone' ? 'sms' : 'email',
		to: to.address,
		subject: identityWords(locale)('message-subject'),
		text,
	});

const handlesOf = async (ctx: Ctx, account: string) => {
	const rows = await own(ctx)
		.selectFrom('identity.handle as h')
		.innerJoin('identity.account as a', 'a.id', 'h.account_id')
		.select(['h.id', 'h.kind', 'h.value', 'h.confirmed_at', 'a.person_id'])
		.where('h.account_id', '=', account)
		.where('h.kind', '!=', 'card')
		.execute();
	return Promise.all(
		rows.map(async (row) => ({
			id: row.id,
			channel: row.kind as 'phone' | 'email',
			confirmed: row.confirmed_at !== null,
			address: await openValue<string>(
				ctx,
				placeOf('handle', 'value', row.id, row.person_id),
				row.value,
			),
		})),
	);
};

/** Sends a code to one handle of an account, to be typed back; nothing when it is not theirs. */
export const sendConfirmCode = async (
	ctx: Ctx,
	{ account, handle, locale }: { account: string; handle: string; locale: Locale },
): Promise<void> => {
	const to = (await handlesOf(ctx, account)).find(({ id }) => id === handle);
	if (!to) return;
	const code = await newSentCode(ctx, { account, handle, purpose: 'confirm' });
	await write(ctx, to, locale, identityWords(locale)('message-confirm', { code }));
};

const tell = async (
	ctx: Ctx,
	account: string,
	key: 'message-new-device' | 'message-factor',
	facts = {},
) => {
	const known = (await handlesOf(ctx, account)).filter(({ confirmed }) => confirmed);
	if (known.length === 0) return;
	const code = await newSentCode(ctx, { account, handle: null, purpose: 'freeze' });
	for (const to of known) await write(ctx, to, 'ar', identityWords('ar')(key, { ...facts, code }));
};

/** Tells the owner on every confirmed channel that a new device signed in, with the code that freezes the account. */
export const tellOfNewDevice = (ctx: Ctx, account: string, device: string) =>
	tell(ctx, account, 'message-new-device', { device });

/** The same for a factor that came or went. */
export const tellOfFactor = (ctx: Ctx, account: string) => tell(ctx, account, 'message-factor');
