import { newId, type Role } from '#core';
import { platformChain, record } from '#domains/journal/server';
import { act, type Ctx, sealValue } from '#platform/server';
import { hashSecret } from './argon.ts';
import { own, placeOf } from './db.ts';
import { readHandle } from './handles.ts';
import { openAccount } from './open-account.ts';
import type { Subject } from './tables.ts';

/** The password of every account of the demonstration world, shown on its sign-in page. */
export const demoPassword = 'benghazi-arches-2018';

// everybody may read that password: an ordinary cost would only make the first start slow
let demoHash: Promise<string> | undefined;

/** A persona of the demonstration world: who, and what it may do where. `demo` is the word that names its part. */
export type Persona = {
	name: string;
	handle: string;
	demo: string;
	/** base32 secret of its one-time codes; without one it signs in by password and is not offered on the sign-in page */
	totp?: string;
	grants: { subject: Subject; subjectId: string; role: Role }[];
};

const keepTotp = async (ctx: Ctx, made: { account: string; person: string }, secret: string) => {
	const id = newId(ctx.now);
	await own(ctx)
		.insertInto('identity.totp')
		.values({
			id,
			account_id: made.account,
			secret: await sealValue(ctx, placeOf('totp', 'secret', id, made.person), secret),
			confirmed_at: ctx.now,
		})
		.execute();
};

const known = async (ctx: Ctx, demo: string) => {
	const row = await own(ctx)
		.selectFrom('identity.account')
		.select(['id', 'person_id'])
		.where('demo', '=', demo)
		.executeTakeFirst();
	return row && { account: row.id, person: row.person_id };
};

/** The account of a persona, opened if it is not there; for the demonstration world's seed only. */
export const openAccountFor = act('identity:seed', async (ctx, persona: Persona) => {
	const there = await known(ctx, persona.demo);
	if (there) return there;
	demoHash ??= hashSecret(demoPassword, { memory: 8_192, passes: 1 });
	const handle = readHandle(persona.handle);
	const made = await openAccount(ctx, {
		name: persona.name,
		handles: handle ? [handle] : [],
		passwordHash: await demoHash,
		confirmed: true,
		demo: persona.demo,
	});
	if (persona.totp) await keepTotp(ctx, made, persona.totp);
	for (const { subject, subjectId, role } of persona.grants)
		await own(ctx)
			.insertInto('identity.role_grant')
			.values({
				id: newId(ctx.now),
				account_id: made.account,
				subject,
				subject_id: subjectId,
				role,
				source: 'demonstration',
				from_at: ctx.now,
			})
			.execute();
	await record(ctx, {
		owner: platformChain,
		event: 'identity.account-opened',
		subject: made.account,
		facts: { demonstration: true },
	});
	return { account: made.account, person: made.person };
});
