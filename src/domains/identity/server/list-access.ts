import { ask } from '#platform/server';
import { accountsWithGrant } from './grants.ts';
import { personName } from './person-name.ts';

/** Who holds which role in the organisation at hand, by name; its own people see it. */
export const listAccess = ask('workspace:enter', async (ctx, _: null) => {
	const grants = await accountsWithGrant(ctx, { organisation: ctx.actor.organisation! });
	return Promise.all(
		grants.map(async ({ id, account, role, from }) => ({
			id,
			role,
			from,
			name: await personName(ctx, account),
		})),
	);
});
