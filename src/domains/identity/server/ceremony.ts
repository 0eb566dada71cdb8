import { newId } from '#core';
import type { Ctx } from '#platform/server';
import { after, minutes, own } from './db.ts';

/** The site a passkey belongs to: host name and origin as the browser sees them. */
export type Site = { host: string; origin: string };

/** Notes a challenge given to a browser; it may be answered once within five minutes. */
export const openCeremony = async (
	ctx: Ctx,
	challenge: string,
	account: string | null,
): Promise<void> => {
	await own(ctx).deleteFrom('identity.ceremony').where('until', '<', ctx.now).execute();
	await own(ctx)
		.insertInto('identity.ceremony')
		.values({
			id: newId(ctx.now),
			account_id: account,
			challenge,
			until: after(ctx.now, minutes(5)),
		})
		.execute();
};

/** Takes a challenge back; false when it was never given, answered before, too old or another account's. */
export const closeCeremony = async (
	ctx: Ctx,
	challenge: string,
	account: string | null,
): Promise<boolean> => {
	const gone = await own(ctx)
		.deleteFrom('identity.ceremony')
		.where('challenge', '=', challenge)
		.where('account_id', account ? '=' : 'is', account)
		.where('until', '>', ctx.now)
		.executeTakeFirst();
	return gone.numDeletedRows === 1n;
};

/** The challenge inside a browser's answer; empty when it cannot be read. */
export const challengeIn = (clientDataJSON: unknown): string => {
	try {
		const read = JSON.parse(Buffer.from(String(clientDataJSON), 'base64url').toString('utf8'));
		return typeof read.challenge === 'string' ? read.challenge : '';
	} catch {
		return '';
	}
};
