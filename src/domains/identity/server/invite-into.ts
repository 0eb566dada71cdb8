import { platformChain } from '#domains/journal/server';
import { randomInt } from 'node:crypto';
import { sql } from 'kysely';
import { newId, type Role, withCheckDigit } from '#core';
import { blindIndex, type Ctx, sealValue } from '#platform/server';
import { after, days, placeOf } from './db.ts';

/** What is asked: a role in the caller's own organisation or office, or on the platform, for somebody named. */
export type Invite = { role: Role; organisation?: string; office?: string; name: string };

const digits = (n: number) => Array.from({ length: n }, () => randomInt(10)).join('');

/**
 * Invites somebody into a role; the code (twelve digits, the last a check digit) is shown to the inviter once and
 * holds 90 days. The calling deed records it.
 */
export const inviteInto = async (
	ctx: Ctx,
	{ role, organisation, office, name }: Invite,
): Promise<{ invitation: string; code: string }> => {
	const id = newId(ctx.now);
	const subject = organisation ? 'organisation' : office ? 'office' : 'platform';
	const subjectId = organisation ?? office ?? platformChain;
	const code = withCheckDigit(digits(11));
	const sealed = await sealValue(ctx, placeOf('invitation', 'name', id, subjectId), name);
	await sql`select identity.make_invitation(${id}::uuid, ${role}, ${subject}, ${subjectId}::uuid, ${sealed},
		${blindIndex('identity.invitation', code)}, ${after(ctx.now, days(90))})`.execute(ctx.db);
	return { invitation: id, code };
};
