import { newId } from '#core';
import type { Ctx } from '#platform/server';
import { after, days, hashOf, newToken, own } from './db.ts';

/** The cookies of a fresh session: its token, and the device's when it is to be remembered. */
export type Started = { token: string; device?: string };

/** The kind of browser, for the page of devices: no version, no address. */
export const deviceLabel = (userAgent: string): string => {
	const browser = /Edg|OPR|FBAN|FBAV|Firefox|Chrome|Safari|curl/.exec(userAgent)?.[0] ?? '';
	const system = /Android|iPhone|iPad|Windows|Mac OS|Linux/.exec(userAgent)?.[0] ?? '';
	const named: Record<string, string> = {
		Edg: 'Edge',
		OPR: 'Opera',
		FBAN: 'Facebook',
		FBAV: 'Facebook',
		'Mac OS': 'macOS',
	};
	return (
		[browser, system]
			.map((part) => named[part] ?? part)
			.filter(Boolean)
			.join(' · ') || '?'
	);
};

const isStaff = async (ctx: Ctx, account: string): Promise<boolean> =>
	(await own(ctx)
		.selectFrom('identity.role_grant')
		.select('id')
		.where('account_id', '=', account)
		.where('subject', '!=', 'organisation')
		.where('from_at', '<=', ctx.now)
		.where((eb) => eb.or([eb('to_at', 'is', null), eb('to_at', '>', ctx.now)]))
		.limit(1)
		.executeTakeFirst()) !== undefined;

/** Begins a session; `remember` lets this device stand for the second factor for 30 days, never for staff. */
export const startSession = async (
	ctx: Ctx,
	{
		account,
		factor,
		label,
		remember,
	}: { account: string; factor: boolean; label: string; remember: boolean },
): Promise<Started> => {
	const token = newToken();
	const staff = await isStaff(ctx, account);
	await own(ctx)
		.insertInto('identity.session')
		.values({
			id: newId(ctx.now),
			account_id: account,
			token_hash: hashOf(token),
			kind: staff ? 'staff' : 'organisation',
			device: label,
			made_at: ctx.now,
			seen_at: ctx.now,
			factor_at: factor ? ctx.now : null,
		})
		.execute();
	if (!remember || staff) return { token };
	const device = newToken();
	await own(ctx)
		.insertInto('identity.device')
		.values({
			id: newId(ctx.now),
			account_id: account,
			token_hash: hashOf(device),
			label,
			made_at: ctx.now,
			until: after(ctx.now, days(30)),
		})
		.execute();
	return { token, device };
};

/** Ends the sessions of an account, all or all but one; also what its devices stand for, when asked. */
export const endSessionsOf = async (
	ctx: Ctx,
	account: string,
	{ but, devices }: { but?: string; devices: boolean },
): Promise<number> => {
	let ending = own(ctx)
		.updateTable('identity.session')
		.set({ ended_at: ctx.now })
		.where('account_id', '=', account)
		.where('ended_at', 'is', null);
	if (but) ending = ending.where('id', '!=', but);
	const { numUpdatedRows } = await ending.executeTakeFirst();
	if (devices)
		await own(ctx).deleteFrom('identity.device').where('account_id', '=', account).execute();
	return Number(numUpdatedRows);
};
