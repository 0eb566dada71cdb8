import fc from 'fast-check';
import { expect, test } from 'vitest';
import { newId } from '#core';
import { type ChainEntry, findChainFault } from '#domains/journal';
import { act, ask } from '#platform/server';
import { sql } from 'kysely';
import { caller, world } from '../../../../tests/world/index.ts';
import { record, verifyChain } from './index.ts';

const { superuser } = world();
const permissions = new Set(['registration:decide', 'journal:verify']);
const verifier = () => caller({ audience: 'worker', permissions });

const doSomething = act('registration:decide', (ctx, owner: string) =>
	record(ctx, {
		owner,
		event: 'registration.application-submitted',
		subject: newId(),
		facts: { n: 1 },
	}),
);

const exportOf = async (owner: string): Promise<ChainEntry[]> => {
	const { rows } = await superuser.query(
		'select seq, body, body_hash, prev_hash, hash from journal.entry where owner_id = $1 order by seq',
		[owner],
	);
	return rows.map((row) => ({ ...row, seq: Number(row.seq) }));
};

test('entries written at once by many stand in one unbroken chain', async () => {
	const office = newId();
	const places = await Promise.all(
		Array.from({ length: 40 }, () => doSomething(caller({ permissions, office }), office)),
	);
	expect(places.sort((a, b) => a - b)).toEqual(Array.from({ length: 40 }, (_, i) => i + 1));
	expect(await verifyChain(verifier(), office)).toEqual([]);
});

test('a deed that fails leaves no entry', async () => {
	const office = newId();
	const failing = act('registration:decide', async (ctx, owner: string) => {
		await record(ctx, { owner, event: 'registration.application-submitted', subject: newId() });
		throw new Error('planted');
	});
	await expect(failing(caller({ permissions, office }), office)).rejects.toThrow('planted');
	expect(await exportOf(office)).toEqual([]);
});

test('100 of 100 tamperings are found: edit, drop, reorder, cut', async () => {
	const office = newId();
	for (let i = 0; i < 30; i++) await doSomething(caller({ permissions, office }), office);
	const entries = await exportOf(office);
	const head = { length: 30, hash: entries.at(-1)!.hash };
	expect(await findChainFault(entries, head)).toBeNull();
	const tampering = fc.tuple(
		fc.constantFrom('edit', 'drop', 'reorder', 'cut', 'rehash'),
		fc.nat({ max: 28 }),
	);
	await fc.assert(
		fc.asyncProperty(tampering, async ([how, at]) => {
			let changed = entries.map((entry) => ({ ...entry }));
			if (how === 'edit') changed[at]!.body = changed[at]!.body!.replace('"n":1', '"n":2');
			if (how === 'drop') changed.splice(at, 1);
			if (how === 'cut') changed = changed.slice(0, at);
			if (how === 'reorder') {
				[changed[at], changed[at + 1]] = [
					{ ...changed[at + 1]!, seq: at + 1 },
					{ ...changed[at]!, seq: at + 2 },
				];
			}
			if (how === 'rehash') changed[at]!.hash = changed[at + 1]!.hash;
			expect(await findChainFault(changed, head)).not.toBeNull();
		}),
		{ numRuns: 100 },
	);
});

test('the serving logins can neither change nor forge entries, nor read those of others', async () => {
	const office = newId();
	await doSomething(caller({ permissions, office }), office);
	const statements = [
		'update journal.entry set body = null',
		'delete from journal.entry',
		`insert into journal.chain (owner_id) values (gen_random_uuid())`,
		'update journal.chain set length = 0',
	];
	for (const audience of ['identity', 'org', 'desk', 'worker'] as const)
		for (const statement of statements) {
			const attempt = act('registration:decide', (ctx, _: null) =>
				sql.raw(statement).execute(ctx.db),
			);
			await expect(attempt(caller({ audience, permissions, office }), null)).rejects.toThrow(
				/permission denied|row-level security/,
			);
		}
	const count = ask('registration:decide', async (ctx, _: null) => {
		const { rows } = await sql<{ n: number }>`select count(*)::int as n from journal.entry`.execute(
			ctx.db,
		);
		return rows[0]!.n;
	});
	expect(await count(caller({ permissions, office }), null)).toBe(1);
	expect(await count(caller({ permissions, office: newId() }), null)).toBe(0);
	expect(await count(caller({ permissions }), null)).toBe(0);
});

test('the database itself refuses a change, whoever asks', async () => {
	await expect(superuser.query('update journal.entry set body = null')).rejects.toThrow(
		'never changed',
	);
});
