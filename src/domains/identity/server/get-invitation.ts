import { Refusal } from '#core';
import { ask } from '#platform/server';
import type { OpenInvitation } from '../access.ts';
import { openInvitations } from './open-invitations.ts';

/** An open invitation into the caller's own organisation, with its code for printing. */
export const getInvitation = ask(
	'identity:invite',
	async (ctx, { invitation }: { invitation: string }): Promise<OpenInvitation> => {
		const { organisation } = ctx.actor;
		const open = organisation ? await openInvitations(ctx, organisation) : [];
		const found = open.find(({ id }) => id === invitation);
		if (!found) throw new Refusal('not-found', 'missing');
		return found;
	},
);
