import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { newId, permissionsOf } from '#core';
import { act, ask } from '#platform/server';
import { caller, world } from '../../../../../tests/world/index.ts';
import { closeDay, closeRound, record, recordRead, sequenceLog, verifyJournal } from '../index.ts';

const { superuser } = world();
const worker = (at: string) =>
	caller(
		{
			audience: 'worker',
			account: null,
			roles: ['worker'],
			permissions: permissionsOf(['worker']),
		},
		{ now: new Date(at) },
	);
const verify = () => verifyJournal(worker('2026-11-25T12:00:00Z'), null);
const permissions = permissionsOf(['registrar', 'person']);
const owners = Array.from({ length: 6 }, () => newId());

const write = act('registration:review', (ctx, owner: string) =>
	record(ctx, { owner, event: 'registration.note-written', subject: newId(), facts: { n: 1 } }),
);
const look = ask('registration:review', (ctx, organisation: string) =>
	recordRead(ctx, {
		owner: organisation,
		organisation,
		groups: ['names'],
		subject: newId(),
		reason: 'review',
		count: 1,
	}),
);
const fill = async (times: number) => {
	for (let i = 0; i < times; i++)
		for (const owner of owners) {
			const office = caller({ audience: 'desk', roles: ['registrar'], office: owner, permissions });
			await (i % 4 === 3 ? look(office, owner) : write(office, owner));
		}
};

const tables = [
	'chain',
	'entry',
	'look',
	'round',
	'round_chain',
	'log_queue',
	'log_head',
	'log_entry',
	'log_node',
	'checkpoint',
	'day',
];

beforeAll(async () => {
	await fill(10);
	await closeRound(worker('2026-11-24T08:10:00Z'), null);
	await fill(6);
	await closeRound(worker('2026-11-24T09:00:00Z'), null);
	await closeRound(worker('2026-11-24T10:00:00Z'), null);
	await sequenceLog(worker('2026-11-24T10:00:01Z'), null);
	await fill(4);
	expect(await closeDay(worker('2026-11-24T22:00:30Z'), null)).toBe('2026-11-24');
	// who may set this may do anything: exactly the one the chains are meant for
	await superuser.query('set session_replication_role = replica');
	await superuser.query('create schema kept');
	for (const table of tables)
		await superuser.query(`create table kept.${table} as table journal.${table}`);
});

const restore = async () => {
	for (const table of tables)
		await superuser.query(
			`delete from journal.${table}; insert into journal.${table} select * from kept.${table}`,
		);
};

/** Rewrites a chain from a place on as if it had always been so: bodies, links and head all fit. */
const rewrite = async (owner: string, from: number, to: number) => {
	const { rows } = await superuser.query(
		'select seq::int, body from journal.entry where owner_id = $1 order by seq',
		[owner],
	);
	let head = Buffer.alloc(32);
	await superuser.query('delete from journal.entry where owner_id = $1 and seq > $2', [owner, to]);
	for (const { seq, body } of rows.slice(0, to)) {
		const text = seq === from ? body.replace(/"request":"[^"]*"/, `"request":"${newId()}"`) : body;
		const bodyHash = createHash('sha256').update(text).digest();
		const at = Buffer.alloc(8);
		at.writeBigInt64BE(BigInt(seq));
		const hash = createHash('sha256').update(head).update(at).update(bodyHash).digest();
		await superuser.query(
			'update journal.entry set body = $3, body_hash = $4, prev_hash = $5, hash = $6 where owner_id = $1 and seq = $2',
			[owner, seq, text, bodyHash, head, hash],
		);
		head = hash;
	}
	await superuser.query('update journal.chain set length = $2, head = $3 where owner_id = $1', [
		owner,
		to,
		head,
	]);
};

type Hand = (owner: string, n: number) => string | Promise<unknown>;
const at = (owner: string, n: number) => `owner_id = '${owner}' and seq = ${(n % 18) + 1}`;
const read = (owner: string, n: number) =>
	`owner_id = '${owner}' and seq = ${[4, 8, 14, 20][n % 4]}`;
const hands: Record<string, Hand> = {
	'edit a body': (o, n) =>
		`update journal.entry set body = replace(body, '"at"', '"At"') where ${at(o, n)}`,
	'edit a body and its hash': (o, n) =>
		`update journal.entry set body = body || ' ', body_hash = sha256(convert_to(body || ' ', 'UTF8')) where ${at(o, n)}`,
	'edit a hash': (o, n) => `update journal.entry set hash = sha256(hash) where ${at(o, n)}`,
	'edit a link': (o, n) =>
		`update journal.entry set prev_hash = sha256(prev_hash) where ${at(o, n)}`,
	'drop an entry': (o, n) => `delete from journal.entry where ${at(o, n)}`,
	'drop the last': (o) => `delete from journal.entry where owner_id = '${o}' and seq = 20`,
	'drop and close the gap': (o, n) =>
		`delete from journal.entry where ${at(o, n)}; update journal.entry set seq = -seq where owner_id = '${o}' and seq > ${(n % 18) + 1};
		 update journal.entry set seq = -seq - 1 where owner_id = '${o}' and seq < 0`,
	'swap two': (o, n) => {
		const one = (n % 17) + 1;
		return `update journal.entry set seq = -1 where owner_id = '${o}' and seq = ${one};
			update journal.entry set seq = ${one} where owner_id = '${o}' and seq = ${one + 1};
			update journal.entry set seq = ${one + 1} where owner_id = '${o}' and seq = -1`;
	},
	'move an entry to another chain': (o, n) =>
		`update journal.entry set owner_id = '${newId()}' where ${at(o, n)}`,
	'turn the head back': (o, n) =>
		`update journal.chain c set length = ${(n % 18) + 1}, head = (select hash from journal.entry where ${at(o, n)}) where owner_id = '${o}'`,
	'cut the end off, head and all': (o, n) => rewrite(o, 0, (n % 15) + 2),
	'rewrite history, head and all': (o, n) => rewrite(o, (n % 15) + 1, 20),
	'remove a whole chain': (o) =>
		`delete from journal.look where owner_id = '${o}'; delete from journal.entry where owner_id = '${o}'; delete from journal.chain where owner_id = '${o}'`,
	'hide a look': (o, n) => `delete from journal.look where ${read(o, n)}`,
	'edit a look': (o, n) => `update journal.look set reason = 'search' where ${read(o, n)}`,
	'show a look to another': (o, n) =>
		`update journal.look set organisation = '${newId()}' where ${read(o, n)}`,
	'invent a look': (o, n) =>
		`insert into journal.look select gen_random_uuid(), owner_id, seq + 1, at, person, organisation, role, office, groups, subject, reference, reason, count from journal.look where ${read(o, n)} and seq < 20
		 union all select gen_random_uuid(), gen_random_uuid(), 1, now(), null, gen_random_uuid(), 'x', null, '{}', gen_random_uuid(), null, 'x', 1`,
	'edit a round': (_, n) => `update journal.round set root = sha256(root) where n = ${(n % 4) + 1}`,
	'drop a round': (_, n) => `delete from journal.round where n = ${(n % 4) + 1}`,
	'move a round': (_, n) =>
		`update journal.round set hour = hour + interval '10 minutes' where n = ${(n % 4) + 1}`,
	'shorten a chain in a round': (_, n) =>
		`update journal.round_chain set length = length - 1 where (slot, n) = (select slot, n from journal.round_chain order by slot, n offset ${n % 12} limit 1)`,
	'give a slot away': (o) => `update journal.chain set slot = 99 where owner_id = '${o}'`,
	'edit a line of the log': (_, n) =>
		`update journal.log_entry set line = 'paper ' || encode(sha256(line::bytea), 'base64') where n = ${n % 4}`,
	'drop a line of the log': (_, n) => `delete from journal.log_entry where n = ${n % 4}`,
	'edit a node': (_, n) =>
		`update journal.log_node set hash = sha256(hash) where (level, n) = (select level, n from journal.log_node order by level, n offset ${n % 7} limit 1)`,
	'cut the log, head and all': () =>
		`delete from journal.log_entry where n = 3; delete from journal.log_node where n * (1 << level) + (1 << level) > 3;
		 update journal.log_head set size = 3, root = (select root from journal.checkpoint where size = 3); delete from journal.checkpoint where size = 4`,
	'edit a checkpoint': (_, n) =>
		`update journal.checkpoint set note = replace(note, '/log', '/lag') where size = ${n % 2 ? 3 : 4}`,
	'forge a signature': (_, n) =>
		`update journal.checkpoint set note = left(note, -6) || 'AAA=' || chr(10) where size = ${n % 2 ? 3 : 4}`,
	'move a day': () => 'update journal.day set size = 9',
};

test('a journal as it was written verifies, while it grows', async () => {
	const [found] = await Promise.all([verify(), fill(2)]);
	expect(found).toMatchObject({ faults: [], counts: { rounds: 4, lines: 4, unbuilt: 0 } });
	await restore();
	expect((await verify()).faults).toEqual([]);
	expect((await verify()).counts).toMatchObject({ chains: 6, entries: 120, reads: 24 });
});

test('100 of 100 tamperings by a superuser are found', async () => {
	const how = Object.keys(hands);
	const plans = [
		...how.map((name, i) => [name, i % owners.length, i * 7] as const),
		...fc.sample(fc.tuple(fc.constantFrom(...how), fc.nat(5), fc.nat(1000)), {
			numRuns: 100 - how.length,
			seed: 20261124,
		}),
	];
	expect(plans.length).toBe(100);
	const missed: unknown[] = [];
	for (const [name, owner, n] of plans) {
		const done = hands[name]!(owners[owner]!, n);
		await (typeof done === 'string' ? superuser.query(done) : done);
		if ((await verify()).faults.length === 0) missed.push([name, owner, n]);
		await restore();
	}
	expect(missed).toEqual([]);
	expect((await verify()).faults).toEqual([]);
});

test('20,000 entries verify within seconds', async () => {
	await superuser.query(`do $$ declare owner uuid; begin
		for i in 1..20000 loop
			if i % 200 = 1 then owner := gen_random_uuid(); end if;
			perform journal.append_link(owner, '{"at":"2026-11-24T08:00:00.000Z","n":' || i || '}');
		end loop; end $$`);
	await closeRound(worker('2026-11-25T05:00:00Z'), null);
	const started = performance.now();
	const { faults, counts } = await verify();
	expect(faults).toEqual([]);
	expect(counts.entries).toBeGreaterThanOrEqual(20_000);
	expect(performance.now() - started).toBeLessThan(8_000);
});
