import { sql } from 'kysely';
import { Refusal } from '#core';
import { record } from '#domains/journal/server';
import { act, sealValue } from '#platform/server';
import type { OrganisationRole } from '../access.ts';
import { placeOf } from './db.ts';
import { inviteInto } from './invite-into.ts';
import { requireFreshFactor } from './step-up.ts';

const most = 50;

/** Invites somebody into the caller's own organisation; the code is kept sealed for printing until it is taken up. */
export const inviteColleague = act(
	'identity:invite',
	async (ctx, { role, name }: { role: OrganisationRole; name: string }) => {
		requireFreshFactor(ctx);
		const { organisation } = ctx.actor;
		if (!organisation) throw new Refusal('forbidden', 'not-permitted');
		const { rows } = await sql<{ open: number }>`
			select count(*)::int as open from identity.invitations_in(${organisation}::uuid, ${ctx.now})`.execute(
			ctx.db,
		);
		if (rows[0]!.open >= most)
			throw new Refusal('conflict', 'too-many-invitations', { facts: { n: most } });
		const { invitation, code } = await inviteInto(ctx, { role, organisation, name });
		const place = placeOf('invitation', 'sheet', invitation, organisation);
		await sql`select identity.keep_invitation(${invitation}::uuid, ${await sealValue(ctx, place, code)})`.execute(
			ctx.db,
		);
		await record(ctx, {
			owner: organisation,
			event: 'identity.invitation-sent',
			subject: invitation,
			facts: { role },
		});
		return { invitation };
	},
);
