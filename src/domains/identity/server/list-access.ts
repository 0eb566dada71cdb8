import { may, type Role } from '#core';
import { ask, type Ctx } from '#platform/server';
import { type HeldRole, type OpenInvitation, organisationRoles } from '../access.ts';
import { accountsWithGrant } from './grants.ts';
import { openInvitations } from './open-invitations.ts';
import { personName } from './person-name.ts';

const rank = (role: Role) => organisationRoles.findIndex((one) => one === role);

/** The roles held in an organisation today, with names, the head's first. */
export const heldRoles = async (ctx: Ctx, organisation: string): Promise<HeldRole[]> =>
	Promise.all(
		(await accountsWithGrant(ctx, { organisation }))
			.sort((a, b) => rank(a.role) - rank(b.role))
			.map(async ({ id, account, role, from }) => ({
				id,
				role,
				from,
				name: await personName(ctx, account),
				mine: account === ctx.actor.account,
			})),
	);

/** Who holds which role in the organisation at hand, by name; to whoever may invite also who is invited. */
export const listAccess = ask(
	'workspace:enter',
	async (ctx, _: null): Promise<{ people: HeldRole[]; invited: OpenInvitation[] | null }> => {
		const organisation = ctx.actor.organisation!;
		return {
			people: await heldRoles(ctx, organisation),
			invited: may(ctx.actor, 'identity:invite') ? await openInvitations(ctx, organisation) : null,
		};
	},
);
