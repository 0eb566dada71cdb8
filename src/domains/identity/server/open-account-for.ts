import { newId, type Role } from '#core';
import { record } from '#domains/journal/server';
import { act, sealValue } from '#platform/server';
import { hashSecret } from './argon.ts';
import { own, placeOf, platformChain } from './db.ts';
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
	/** base32 secret of its one-time codes */
	totp: string;
	grants: { subject: Subject; subjectId: string; role: Role }[];
};

/** Opens the account of a persona; for the demonstration world's seed only. */
export const openAccountFor = act('identity:seed', async (ctx, persona: Persona) => {
	demoHash ??= hashSecret(demoPassword, { memory: 8_192, passes: 1 });
	const handle = readHandle(persona.handle);
	const made = await openAccount(ctx, {
		name: persona.name,
		handles: handle ? [handle] : [],
		passwordHash: await demoHash,
		confirmed: true,
		demo: persona.demo,
	});
	const totp = newId(ctx.now);
	await own(ctx)
		.insertInto('identity.totp')
		.values({
			id: totp,
			account_id: made.account,
			secret: await sealValue(ctx, placeOf('totp', 'secret', totp, made.person), persona.totp),
			confirmed_at: ctx.now,
		})
		.execute();
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
	return made;
});
