import { Refusal } from '#core';
import { platformChain, record } from '#domains/journal/server';
import { act } from '#platform/server';

import { accountsWithGrant } from './grants.ts';
import { inviteInto } from './invite-into.ts';

/** Invites the first operator of an installation; gives the code, which is shown once. Refused when there is one. */
export const inviteOperator = act('identity:begin', async (ctx, name: string): Promise<string> => {
	const there = await accountsWithGrant(ctx, { organisation: platformChain });
	if (there.some(({ role }) => role === 'administrator'))
		throw new Refusal('conflict', 'operator-exists');
	const { invitation, code } = await inviteInto(ctx, { role: 'administrator', name });
	await record(ctx, {
		owner: platformChain,
		event: 'identity.invitation-sent',
		subject: invitation,
		facts: { role: 'administrator' },
	});
	return code;
});
