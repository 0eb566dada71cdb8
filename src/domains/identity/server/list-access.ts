import { may, type Role } from '#core';
import { ask, type Ctx } from '#platform/server';
import { type HeldRole, type OpenInvitation, organisationRoles } from '../access.ts';
import { accountsWithGrant } from './grants.ts';
import { openInvitations } from './open-invitations.ts';
import { personNames } from './person-name.ts';

const rank = (role: Role) => organisationRoles.findIndex((one) => one === role);

/** The roles held in an organisation today, with names, the head's first. */
export const heldRoles = async (ctx: Ctx, organisation: string): Promise<HeldRole[]> => {
	const held = await accountsWithGrant(ctx, { organisation });
	const nameOf = await personNames(
		ctx,
		held.map(({ account }) => account),
	);
	return held
		.sort((a, b) => rank(a.role) - rank(b.role))
		.map(({ id, account, role, from }) => ({
			id,
			role,
			from,
			name: nameOf(account),
			mine: account === ctx.actor.account,
		}));
};

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
