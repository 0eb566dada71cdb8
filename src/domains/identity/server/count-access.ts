import { sql } from 'kysely';
import { may } from '#core';
import { ask } from '#platform/server';
import { accountsWithGrant } from './grants.ts';

/** How many people stand in the organisation at hand, and, for whoever may invite, how many are invited. */
export const countAccess = ask(
	'workspace:see-record',
	async (ctx, _: null): Promise<{ people: number; invited: number | null }> => {
		const organisation = ctx.actor.organisation!;
		const held = await accountsWithGrant(ctx, { organisation });
		const { rows } = await sql<{ open: number }>`
			select count(*)::int as open from identity.invitations_in(${organisation}::uuid, ${ctx.now})`.execute(
			ctx.db,
		);
		return {
			people: new Set(held.map(({ account }) => account)).size,
			invited: may(ctx.actor, 'identity:invite') ? rows[0]!.open : null,
		};
	},
);
