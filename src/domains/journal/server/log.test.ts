import { createHash, createPublicKey, randomBytes, verify } from 'node:crypto';
import canonicalize from 'canonicalize';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { permissionsOf } from '#core';
import { act, ask, publicKeys } from '#platform/server';
import { caller, world } from '../../../../tests/world/index.ts';
import { leafOf, rootOf } from '../tree.ts';
import { sha256 } from './hash.ts';
import {
	announceKey,
	closeDay,
	closeRound,
	findCheckpoint,
	queueLogLine,
	sequenceLog,
} from './index.ts';

const { superuser } = world();
const worker = (at = '2026-11-24T08:00:00Z') =>
	caller(
		{ audience: 'worker', account: null, permissions: permissionsOf(['worker', 'visitor']) },
		{ now: new Date(at) },
	);
const visitor = caller({
	audience: 'public',
	account: null,
	permissions: permissionsOf(['visitor']),
});
const promise = act('journal:keep', async (ctx, { fail }: { fail: boolean }) => {
	await queueLogLine(ctx, 'paper', randomBytes(32));
	if (fail) throw new Error('planted');
});

test('lines enter with their deeds or not at all, once, and the checkpoint over them is signed', async () => {
	expect(await findCheckpoint(visitor, null)).toBeNull();
	expect(await sequenceLog(worker(), null)).toBe(0);
	for (let size = 0; size < 9; size++) await promise(worker(), { fail: false });
	await expect(promise(worker(), { fail: true })).rejects.toThrow('planted');
	const taken = await Promise.all([sequenceLog(worker(), null), sequenceLog(worker(), null)]);
	expect(taken.sort()).toEqual([0, 9]);
	await promise(worker(), { fail: false });
	expect(await sequenceLog(worker(), null)).toBe(1);

	const { rows } = await superuser.query('select line from journal.log_entry order by n');
	expect(rows.map(({ line }) => line)).toEqual(
		Array(10).fill(expect.stringMatching(/^paper [\w+/]{43}=$/)),
	);
	const root = rootOf(
		sha256,
		rows.map(({ line }) => leafOf(sha256, Buffer.from(line))),
	);
	const note = (await findCheckpoint(visitor, null))!;
	const [origin, size, hash, empty, signed] = note.split('\n');
	expect([origin, size, hash, empty]).toEqual([
		'127.0.0.1:3000/log',
		'10',
		Buffer.from(root).toString('base64'),
		'',
	]);
	const [, name, signature] = /^— (\S+) (\S+)$/.exec(signed!)!;
	const bytes = Buffer.from(signature!, 'base64');
	const raw = Buffer.from(publicKeys().find(({ use }) => use === 'log')!.key, 'base64url');
	const id = createHash('sha256')
		.update(Buffer.concat([Buffer.from(`${name}\n\x01`), raw]))
		.digest();
	expect(bytes.subarray(0, 4)).toEqual(id.subarray(0, 4));
	const key = createPublicKey({
		key: { kty: 'OKP', crv: 'Ed25519', x: raw.toString('base64url') },
		format: 'jwk',
	});
	const body = `${[origin, size, hash].join('\n')}\n`;
	expect(verify(null, Buffer.from(body), key, bytes.subarray(4))).toBe(true);
});

test('a key is announced as it is published', async () => {
	await announceKey(worker(), 'claims');
	await sequenceLog(worker(), null);
	const { rows } = await superuser.query(
		'select line from journal.log_entry order by n desc limit 1',
	);
	const key = publicKeys().find(({ use }) => use === 'claims')!;
	const hash = createHash('sha256').update(canonicalize(key)!).digest('base64');
	expect(rows[0].line).toBe(`key ${hash}`);
});

test('one round an hour and one closing a day, however often they are called', async () => {
	const many = await Promise.all(
		Array.from({ length: 5 }, () => closeRound(worker('2026-11-24T09:20:00Z'), null)),
	);
	expect(new Set(many)).toEqual(new Set([1]));
	expect(await closeRound(worker('2026-11-24T10:00:00Z'), null)).toBe(2);
	// the clock went back: no second history for an hour that has its round
	expect(await closeRound(worker('2026-11-24T08:59:00Z'), null)).toBe(2);
	expect(await closeDay(worker('2026-11-24T21:59:59Z'), null)).toBe('2026-11-23');
	expect(await closeDay(worker('2026-11-24T22:00:01Z'), null)).toBe('2026-11-24');
	expect(await closeDay(worker('2026-11-24T23:00:01Z'), null)).toBeNull();
	const { rows } = await superuser.query(`select d.day::text, r.hour, c.note is not null as signed
		from journal.day d join journal.round r on r.n = d.round join journal.checkpoint c on c.size = d.size order by 1`);
	expect(rows).toMatchObject([
		{ day: '2026-11-23', signed: true },
		{ day: '2026-11-24', hour: new Date('2026-11-24T22:00:00Z'), signed: true },
	]);
});

test('a visitor reads the log, and nothing of rounds, chains or what waits', async () => {
	const read = (table: string) =>
		ask('journal:see-log', (ctx, _: null) =>
			sql.raw(`select * from journal.${table}`).execute(ctx.db),
		)(visitor, null);
	for (const table of ['log_entry', 'log_node', 'checkpoint', 'day'])
		expect((await read(table)).rows.length).toBeGreaterThan(0);
	for (const table of ['round', 'round_chain', 'chain', 'entry', 'look', 'log_queue', 'log_head'])
		await expect(read(table)).rejects.toThrow('permission denied');
	for (const statement of [
		'delete from journal.log_entry',
		'update journal.checkpoint set size = 0',
	])
		await expect(superuser.query(statement)).rejects.toThrow('never changed');
});
