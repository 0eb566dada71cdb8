import { readCheckedDigits, Refusal } from '#core';
import { blindIndex, type Ctx } from '#platform/server';
import { own } from './db.ts';

/** The invitation of a code, locked: an open one, or one the caller took up before; else the refusal. */
export const findInvitation = async (ctx: Ctx, typed: string) => {
	const code = readCheckedDigits(typed, 12);
	const row = await own(ctx)
		.selectFrom('identity.invitation')
		.selectAll()
		.where('blind', '=', blindIndex('identity.invitation', code ?? ''))
		.where('revoked_at', 'is', null)
		.where('until', '>', ctx.now)
		.forUpdate()
		.executeTakeFirst();
	if (!row || (row.accepted_at && row.accepted_by !== ctx.actor.account))
		throw new Refusal('invalid', 'invitation-unknown', { field: 'invitation' });
	return row;
};
