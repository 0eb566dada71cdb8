import { sql } from 'kysely';
import { isId, Refusal } from '#core';
import { record } from '#domains/journal/server';
import { act } from '#platform/server';
import { requireFreshFactor } from './step-up.ts';

/** Withdraws an invitation into the caller's own organisation: its code opens nothing from now on. */
export const revokeInvitation = act(
	'identity:invite',
	async (ctx, { invitation }: { invitation: string }) => {
		requireFreshFactor(ctx);
		if (!isId(invitation)) throw new Refusal('not-found', 'missing');
		const { rows } = await sql<{ done: boolean }>`
			select identity.revoke_invitation(${invitation}::uuid, ${ctx.now}) as done`.execute(ctx.db);
		if (!rows[0]!.done) throw new Refusal('not-found', 'missing');
		await record(ctx, {
			owner: ctx.actor.organisation!,
			event: 'identity.invitation-revoked',
			subject: invitation,
		});
		return { invitation };
	},
);
