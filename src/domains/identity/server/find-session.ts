import type { Role } from '#core';
import { act, ask, openValue } from '#platform/server';
import { lockOf, type SessionKind } from '../time-limits.ts';
import { hashOf, own, placeOf } from './db.ts';
import type { Grant } from './grants.ts';

/** Who is signed in, as read in every request. `locked`: it rested too long; only what was typed may be kept for it. */
export type Session = {
	id: string;
	account: string;
	name: string;
	kind: SessionKind;
	locked: boolean;
	lockAt: Date;
	madeAt: Date;
	factorAt: Date | null;
	grants: Grant[];
};

/** The session of a cookie's token, with the grants of this instant; null when ended, unknown or frozen. */
export const findSession = act(
	'identity:sign-in',
	async (ctx, { token }: { token: string }): Promise<Session | null> => {
		const row = await own(ctx)
			.selectFrom('identity.session as s')
			.innerJoin('identity.account as a', 'a.id', 's.account_id')
			.innerJoin('identity.person as p', 'p.id', 'a.person_id')
			.select(['s.id', 's.account_id', 's.made_at', 's.seen_at', 's.factor_at'])
			.select(['p.id as person', 'p.name'])
			.where('s.token_hash', '=', hashOf(token))
			.where('s.ended_at', 'is', null)
			.where('a.frozen_at', 'is', null)
			.executeTakeFirst();
		if (!row) return null;
		const held = await own(ctx)
			.selectFrom('identity.role_grant')
			.selectAll()
			.where('account_id', '=', row.account_id)
			.where('from_at', '<=', ctx.now)
			.where((eb) => eb.or([eb('to_at', 'is', null), eb('to_at', '>', ctx.now)]))
			.orderBy('from_at')
			.orderBy('id')
			.execute();
		const kind = held.some((grant) => grant.subject !== 'organisation') ? 'staff' : 'organisation';
		const locked = lockOf(kind, row.made_at, row.seen_at) <= ctx.now;
		// a row written once a minute at most, not once a page
		if (!locked && ctx.now.getTime() - row.seen_at.getTime() > 60_000)
			await own(ctx)
				.updateTable('identity.session')
				.set({ seen_at: ctx.now, kind })
				.where('id', '=', row.id)
				.execute();
		return {
			id: row.id,
			account: row.account_id,
			name: await openValue<string>(
				ctx,
				placeOf('person', 'name', row.person, row.person),
				row.name,
			),
			kind,
			locked,
			lockAt: lockOf(kind, row.made_at, ctx.now),
			madeAt: row.made_at,
			factorAt: row.factor_at,
			grants: held.map((grant) => ({
				id: grant.id,
				account: grant.account_id,
				subject: grant.subject,
				subjectId: grant.subject_id,
				role: grant.role as Role,
				from: grant.from_at,
				to: grant.to_at,
			})),
		};
	},
	{ records: 'nothing', because: 'being seen changes nobody’s state' },
);

/** Whose session a token was that has been ended; null: nobody's. It opens nothing: only what was typed is kept for them. */
export const findEndedSession = ask(
	'identity:sign-in',
	async (ctx, { token }: { token: string }): Promise<Pick<Session, 'account'> | null> => {
		const row = await own(ctx)
			.selectFrom('identity.session')
			.select('account_id')
			.where('token_hash', '=', hashOf(token))
			.where('ended_at', 'is not', null)
			.executeTakeFirst();
		return row ? { account: row.account_id } : null;
	},
);
