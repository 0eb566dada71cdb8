// The demonstration world: invented people and what they did, entered through the same deeds as everything else.
import { createHash } from 'node:crypto';
import { permissionsOf } from '#core';
import { listDemoAccounts, openAccountFor } from '#domains/identity/server';
import { rulesNow } from '#domains/rules/server';
import { type Caller, isDemo, workerCaller } from '#platform/server';
import { type Persona, personas } from './personas.ts';

const platform = '00000000-0000-0000-0000-000000000000';
const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

// the same at every start, so that a phone that scanned it once goes on working
const totpOf = (key: string) =>
	[...createHash('sha256').update(`daam demonstration ${key}`).digest()]
		.map((byte) => letters[byte % 32])
		.join('');

const grantsOf = ({ place, role }: Persona) => {
	if (place === 'platform') return [{ subject: 'platform' as const, subjectId: platform, role }];
	if (place && 'office' in place) {
		const office = rulesNow().offices.find(({ code }) => code === place.office)!;
		return [{ subject: 'office' as const, subjectId: office.id, role }];
	}
	return [];
};

const identityCaller = (): Caller => {
	const worker = workerCaller();
	const permissions = permissionsOf(['worker', 'visitor']);
	return { ...worker, actor: { ...worker.actor, audience: 'identity', permissions } };
};

const enterPeople = async () => {
	const known = new Set(
		(await listDemoAccounts(identityCaller(), null)).map(({ handle }) => handle.replace(/\s/g, '')),
	);
	for (const persona of personas)
		if (!known.has(persona.phone))
			await openAccountFor(identityCaller(), {
				name: persona.nameAr,
				handle: persona.phone,
				demo: persona.key,
				totp: totpOf(persona.key),
				grants: grantsOf(persona),
			});
};

/** Enters what is missing of the demonstration world; does nothing in any other installation. */
export const seed = async (): Promise<void> => {
	if (!isDemo()) return;
	await enterPeople();
};
