import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Permission, permissions, permissionsOf, Refusal, type Role, roles } from '#core';
import { libyaDemonstration } from '#jurisdictions/ly';
import { ask, type Audience, type Caller, workerCaller } from '#platform/server';
import { doors, type FaceDoor } from '../house/faces.ts';
import { openDesk } from '../world/cases.ts';
import { world } from '../world/index.ts';
import { entries } from './entries.ts';
import { enterParty, missing, planted, standing, type Target } from './setting.ts';

world();
const targets = {} as { own: Target; other: Target; missing: Target };
let cells = 0;

beforeAll(async () => {
	await openDesk(libyaDemonstration);
	targets.own = await enterParty(libyaDemonstration, 'LY010304');
	targets.other = await enterParty(libyaDemonstration, 'LY031901');
	targets.missing = missing(targets.own);
}, 60_000);
afterAll(() => console.log(`deeds × roles × whose: ${cells} cells`));

class Undo extends Error {
	readonly value: unknown;
	constructor(value: unknown) {
		super('undone');
		this.value = value;
	}
}

/** Calls a door inside a transaction that is rolled back, so that each cell meets the same world. */
const tryOut = async (door: FaceDoor['value'], who: Caller, input: unknown) => {
	const outer = ask(door.permission as Permission, async (ctx, _: null) => {
		throw new Undo(await door(ctx as never, input as never));
	});
	try {
		await outer(who, null);
	} catch (thrown) {
		if (thrown instanceof Undo) return { done: true as const, value: thrown.value };
		if (thrown instanceof Refusal) {
			const { kind, code, field, facts } = thrown;
			return { done: false as const, refused: { kind, code, field, facts } };
		}
		throw thrown;
	}
	throw new Error('it neither answered nor refused');
};

const notPermitted = { kind: 'forbidden', code: 'not-permitted' };
const holds = (role: Role, permission: string) =>
	permissionsOf(role === 'visitor' ? ['visitor'] : ['person', role]).has(permission as Permission);

// who may read what was planted, by the login a reading is called on
const readable: Record<Audience, readonly (keyof typeof planted)[]> = {
	public: [],
	identity: ['draft'],
	org: ['draft', 'filed', 'message'],
	desk: ['filed', 'message', 'note'],
	worker: [],
};

const requireQuiet = (login: Audience, value: unknown) => {
	const said = JSON.stringify(value, (_, part) => (typeof part === 'bigint' ? String(part) : part));
	for (const [what, word] of Object.entries(planted))
		if (!readable[login].includes(what as keyof typeof planted))
			expect(said ?? '', `it shows what was planted in: ${what}`).not.toContain(word);
};

describe.each(doors.filter(({ value }) => entries.has(value)))(
	'$room: $name',
	({ room, name, value: door }) => {
		const entry = entries.get(door)!;
		const input = (of: Target) => entry.input(of);

		test('refuses every role without its permission, before anything is read', async () => {
			for (const role of roles.filter((one) => !holds(one, door.permission))) {
				const who = standing(role, entry.on, targets.own);
				await expect(door(who as never, input(targets.own) as never), role).rejects.toMatchObject(
					notPermitted,
				);
				cells++;
			}
		});

		test('opens to those who hold it; what is foreign answers like what is missing', async () => {
			const holders = roles.filter((role) => holds(role, door.permission));
			const byPeople = entry.dear ? holders.slice(-1) : holders;
			for (const role of byPeople) {
				const who = standing(role, entry.on, targets.own);
				const own = await tryOut(door, who, input(targets.own));
				cells++;
				expect(own.refused ?? {}, role).not.toMatchObject(notPermitted);
				if (door.kind === 'ask' && entry.aimed && !entry.later)
					expect(own, `${role} reads its own`).toHaveProperty('value');
				if (entry.later) expect(own.refused?.kind, `${role} reads its own`).toBe('conflict');
				if (own.done && door.kind === 'ask') requireQuiet(entry.on, own.value);
				if (!entry.aimed) continue;
				const other = await tryOut(door, who, input(targets.other));
				const none = await tryOut(door, who, input(targets.missing));
				cells += 2;
				expect(other, role).toEqual(none);
			}
			if (!(permissions[door.permission as Permission] as readonly string[]).includes('worker'))
				return;
			const worker = workerCaller();
			const who = { ...worker, actor: { ...worker.actor, audience: entry.on } };
			expect((await tryOut(door, who, input(targets.own))).refused ?? {}).not.toMatchObject(
				notPermitted,
			);
			cells++;
		});
	},
);
