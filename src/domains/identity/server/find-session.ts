import type { Role } from '#core';
import { act, ask, openValue } from '#platform/server';
import { keepsAfterEnd, lockOf, type SessionKind } from '../time-limits.ts';
import { after, hashOf, own, placeOf } from './db.ts';
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
		const rows = await own(ctx)
			.selectFrom('identity.session as s')
			.innerJoin('identity.account as a', 'a.id', 's.account_id')
			.innerJoin('identity.person as p', 'p.id', 'a.person_id')
			.leftJoin('identity.role_grant as g', (join) =>
				join
					.onRef('g.account_id', '=', 'a.id')
					.on('g.from_at', '<=', ctx.now)
					.on((eb) => eb.or([eb('g.to_at', 'is', null), eb('g.to_at', '>', ctx.now)])),
			)
			.select(['s.id', 's.account_id', 's.made_at', 's.seen_at', 's.factor_at'])
			.select(['p.id as person', 'p.name'])
			.select(['g.id as grant', 'g.subject', 'g.subject_id', 'g.role', 'g.from_at', 'g.to_at'])
			.where('s.token_hash', '=', hashOf(token))
			.where('s.ended_at', 'is', null)
			.where('a.frozen_at', 'is', null)
			.orderBy('g.from_at')
			.orderBy('g.id')
			.execute();
		const [row] = rows;
		if (!row) return null;
		const grants = rows.flatMap(({ grant, subject, subject_id, role, from_at, to_at }): Grant[] =>
			grant === null
				? []
				: [
						{
							...{ id: grant, account: row.account_id, subject: subject!, subjectId: subject_id! },
							...{ role: role as Role, from: from_at!, to: to_at },
						},
					],
		);
		const kind = grants.some((grant) => grant.subject !== 'organisation')
			? 'staff'
			: 'organisation';
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
			grants,
		};
	},
	{ records: 'nothing', because: 'being seen changes nobody’s state' },
);

/** A session that was ended not long ago: whose it was, and nothing more. */
export type EndedSession = Pick<Session, 'account'> & { ended: true };

/**
 * Whose session a token was that has been ended lately; null: nobody's, or that of a frozen account. It opens nothing:
 * only what was typed is kept for them.
 */
export const findEndedSession = ask(
	'identity:sign-in',
	async (ctx, { token }: { token: string }): Promise<EndedSession | null> => {
		const row = await own(ctx)
			.selectFrom('identity.session as s')
			.innerJoin('identity.account as a', 'a.id', 's.account_id')
			.select('s.account_id')
			.where('s.token_hash', '=', hashOf(token))
			.where('s.ended_at', '>', after(ctx.now, -keepsAfterEnd))
			.where('a.frozen_at', 'is', null)
			.executeTakeFirst();
		return row ? { account: row.account_id, ended: true } : null;
	},
);
