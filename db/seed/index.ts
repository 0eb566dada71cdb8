// The demonstration world: invented people and what they did, entered through the same deeds as everything else.
import { createHash } from 'node:crypto';
import { dayOf, permissionsOf } from '#core';
import { openAccountFor } from '#domains/identity/server';
import { type Caller, isDemo, openQueue, workerCaller } from '#platform/server';
import { jobs } from '#wiring';
import { cases } from './cases.ts';
import { isMarked, markPart } from './kept.ts';
import { organisations } from './organisations.ts';
import { agents, type Persona, personas } from './personas.ts';
import { instantOf, officeByCode, type People } from './world.ts';

const platform = '00000000-0000-0000-0000-000000000000';
const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

// the same at every start, so that a phone that scanned it once goes on working
const totpOf = (key: string) =>
	[...createHash('sha256').update(`daam demonstration ${key}`).digest()]
		.map((byte) => letters[byte % 32])
		.join('');

const grantsOf = ({ place, role }: Persona) => {
	if (place === 'platform') return [{ subject: 'platform' as const, subjectId: platform, role }];
	if (place && 'office' in place)
		return [{ subject: 'office' as const, subjectId: officeByCode(place.office), role }];
	// roles in an organisation are taken up by invitation, when it stands
	return [];
};

const identityCaller = (now: Date): Caller => {
	const worker = workerCaller(now);
	const permissions = permissionsOf(['worker', 'visitor']);
	return { ...worker, actor: { ...worker.actor, audience: 'identity', permissions } };
};

const enterPeople = async (now: Date): Promise<People> => {
	const people = new Map<string, string>();
	for (const { key, nameAr, phone } of agents) {
		const one = { name: nameAr, handle: phone, demo: key, grants: [] };
		people.set(key, (await openAccountFor(identityCaller(now), one)).account);
	}
	for (const persona of personas) {
		const one = {
			name: persona.nameAr,
			handle: persona.phone,
			demo: persona.key,
			totp: totpOf(persona.key),
			grants: grantsOf(persona),
		};
		people.set(persona.key, (await openAccountFor(identityCaller(now), one)).account);
	}
	return people;
};

/** All steps of all stories in the order of their days; those of one file in the order they are told. */
const tellAll = async (begun: Date, people: People) => {
	const nameOf = new Map([...personas, ...agents].map(({ key, nameAr }) => [key, nameAr]));
	const refs = new Map<string, string>();
	const steps = [...organisations, ...cases]
		.flatMap((piece) =>
			piece.story.map((step) => ({ piece, step, at: instantOf(begun, step.on, step.hour) })),
		)
		.sort((a, b) => a.at.getTime() - b.at.getTime());
	const reactions = await openQueue(jobs, 'journal.react');
	try {
		for (const [i, { piece, step, at }] of steps.entries()) {
			const agent = nameOf.get(piece.by)!;
			const ref = await step.tell({ piece, at, people, agent, ref: refs.get(piece.key) ?? '' });
			if (ref) refs.set(piece.key, ref);
			// what follows from a day's deeds follows on that day
			const next = steps[i + 1]?.at;
			if (!next || dayOf(next) !== dayOf(at)) await reactions.runAt(at);
		}
	} finally {
		await reactions.end();
	}
};

/** Enters what is missing of the demonstration world, and says whether anything was; nothing in any other installation. */
export const seed = async (): Promise<boolean> => {
	if (!isDemo() || (await isMarked(workerCaller(), 'story'))) return false;
	const begun = await markPart(workerCaller(), 'world');
	const people = await enterPeople(instantOf(begun, 60, '08:00'));
	await tellAll(begun, people);
	await markPart(workerCaller(), 'story');
	return true;
};
