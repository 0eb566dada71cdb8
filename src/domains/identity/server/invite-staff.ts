import type { Role } from '#core';
import { record } from '#domains/journal/server';
import { act } from '#platform/server';
import { inviteInto } from './invite-into.ts';

/** Roles that are held in an office. */
export const staffRoles = ['registrar', 'decider'] as const satisfies readonly Role[];
export type StaffRole = (typeof staffRoles)[number];

/**
 * Invites somebody into an office of the commission, for an installation whose offices have nobody yet; gives the code,
 * which is shown once. The office's own chain keeps that it was done.
 */
export const inviteStaff = act(
	'identity:begin',
	async (
		ctx,
		{ office, role, name }: { office: string; role: StaffRole; name: string },
	): Promise<string> => {
		const { invitation, code } = await inviteInto(ctx, { role, office, name });
		await record(ctx, {
			owner: office,
			event: 'identity.invitation-sent',
			subject: invitation,
			facts: { role },
		});
		return code;
	},
);
