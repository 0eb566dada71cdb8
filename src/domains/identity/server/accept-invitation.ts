import { newId, Refusal } from '#core';
import { record } from '#domains/journal/server';
import { act, within } from '#platform/server';
import { own } from './db.ts';
import { findInvitation } from './find-invitation.ts';
import { countFirst, steps } from './limits.ts';
import type { Subject } from './tables.ts';

/** What an invitation opened: where the person now stands. */
export type Accepted = { role: string; subject: Subject; subjectId: string };

const accept = act('identity:own-account', async (ctx, typed: string): Promise<Accepted> => {
	const row = await findInvitation(ctx, typed);
	// a code given again by whoever took it up has no second effect
	if (row.accepted_at) return { role: row.role, subject: row.subject, subjectId: row.subject_id };
	const { role, subject, subject_id } = row;
	const account_id = ctx.actor.account!;
	const held = await own(ctx)
		.selectFrom('identity.role_grant')
		.select('id')
		.where('account_id', '=', account_id)
		.where('subject_id', '=', subject_id)
		.where('role', '=', role)
		.where((eb) => eb.or([eb('to_at', 'is', null), eb('to_at', '>', ctx.now)]))
		.executeTakeFirst();
	if (held) throw new Refusal('conflict', 'role-held', { field: 'invitation' });
	const grant = newId(ctx.now);
	await own(ctx)
		.insertInto('identity.role_grant')
		.values({
			id: grant,
			account_id,
			subject,
			subject_id,
			role,
			source: 'invitation',
			from_at: ctx.now,
		})
		.execute();
	await own(ctx)
		.updateTable('identity.invitation')
		.set({ accepted_by: account_id, accepted_at: ctx.now, sheet: null })
		.where('id', '=', row.id)
		.execute();
	const there = await within(ctx, {
		...(subject === 'office' ? { office: subject_id } : {}),
		...(subject === 'organisation' ? { organisation: subject_id } : {}),
	});
	const facts = { account: account_id, role };
	await record(there, { owner: subject_id, event: 'identity.grant-given', subject: grant, facts });
	return { role, subject, subjectId: subject_id };
});

/** Takes up a role by the code of an invitation; the signed-in account holds it from the next request on. */
export const acceptInvitation = steps(
	'identity:own-account',
	async (caller, { invitation }: { invitation: string }) => {
		await countFirst(caller, { kind: 'invitation', of: caller.actor.account! }, 10);
		return accept(caller, invitation);
	},
);
