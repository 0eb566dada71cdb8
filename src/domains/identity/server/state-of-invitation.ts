import { sql } from 'kysely';
import { blindIndex, type Ctx } from '#platform/server';

/** What became of an invitation: taken up, still open, or withdrawn and run out. */
export type InvitationState = 'open' | 'taken' | 'ended';

/** Told to whom has its code, as the one who hands it over; of another pair it says `ended`. */
export const stateOfInvitation = async (
	ctx: Ctx,
	{ invitation, code }: { invitation: string; code: string },
): Promise<InvitationState> => {
	const { rows } = await sql<{ state: InvitationState | null }>`
		select identity.invitation_state(${invitation}::uuid, ${blindIndex('identity.invitation', code)}, ${ctx.now})
			as state`.execute(ctx.db);
	return rows[0]?.state ?? 'ended';
};
