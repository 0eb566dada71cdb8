import type { Role } from '#core';
import { record } from '#domains/journal/server';
import { act } from '#platform/server';
import { platformChain } from './db.ts';
import { inviteInto } from './invite-into.ts';

/** Invites somebody into a role of the caller's own organisation or office; gives the code, which is shown once. */
export const invite = act(
	'identity:invite',
	async (ctx, { role, name }: { role: Role; name: string }): Promise<{ code: string }> => {
		const { organisation, office } = ctx.actor;
		const place = organisation ? { organisation } : office ? { office } : {};
		const { invitation, code } = await inviteInto(ctx, { role, name, ...place });
		await record(ctx, {
			owner: organisation ?? office ?? platformChain,
			event: 'identity.invitation-sent',
			subject: invitation,
			facts: { role },
		});
		return { code };
	},
);
