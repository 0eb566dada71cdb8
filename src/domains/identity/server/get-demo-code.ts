import { ask, isDemo, openValue } from '#platform/server';
import { totpOf } from './codes.ts';
import { own, placeOf } from './db.ts';

/** The one-time code of a persona now, for its own page; null for everybody else, and in every other installation. */
export const getDemoCode = ask('identity:own-account', async (ctx, _: null) => {
	if (!isDemo()) return null;
	const row = await own(ctx)
		.selectFrom('identity.totp as t')
		.innerJoin('identity.account as a', 'a.id', 't.account_id')
		.select(['t.id', 't.secret', 'a.person_id'])
		.where('t.account_id', '=', ctx.actor.account)
		.where('t.confirmed_at', 'is not', null)
		.where('a.demo', 'is not', null)
		.executeTakeFirst();
	if (!row) return null;
	const place = placeOf('totp', 'secret', row.id, row.person_id);
	const totp = totpOf(await openValue<string>(ctx, place, row.secret));
	return totp.generate({ timestamp: ctx.now.getTime() });
});
