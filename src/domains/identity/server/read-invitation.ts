import { mayBeSamePerson } from '#core';
import { act, openValue } from '#platform/server';
import type { ShownInvitation } from '../access.ts';
import { placeOf } from './db.ts';
import { findInvitation } from './find-invitation.ts';
import { countFirst, steps } from './limits.ts';
import { personName } from './person-name.ts';

const read = act(
	'identity:own-account',
	async (ctx, typed: string): Promise<ShownInvitation> => {
		const { id, role, subject, subject_id, name: sealed } = await findInvitation(ctx, typed);
		const name = await openValue<string>(
			ctx,
			placeOf('invitation', 'name', id, subject_id),
			sealed,
		);
		const holder = (await personName(ctx, ctx.actor.account!)) ?? '';
		return { code: typed, role, subject, name, holder, agrees: mayBeSamePerson(name, holder) };
	},
	{ records: 'nothing', because: 'whoever holds a code only reads whom it is for' },
);

/** Whom a code is for and what it opens, before anybody takes it up; counted as a try of the code. */
export const readInvitation = steps(
	'identity:own-account',
	async (caller, { invitation }: { invitation: string }): Promise<ShownInvitation> => {
		await countFirst(caller, { kind: 'invitation', of: caller.actor.account! }, 10);
		return read(caller, invitation);
	},
);
