import { sql } from 'kysely';
import pg from 'pg';
import { expect, test } from 'vitest';
import { world } from '../../../tests/world/index.ts';
import { poolOf } from './pools.ts';
import { inTransaction } from './transaction.ts';

let fails = false;
const { query } = pg.Client.prototype;
pg.Client.prototype.query = function (this: pg.Client, ...given: unknown[]) {
	if (fails && given[0] === 'rollback') return Promise.reject(new Error('no answer in time'));
	return (query as (...all: unknown[]) => unknown).apply(this, given);
} as typeof query;

world();
const actor = {
	...{ audience: 'public', account: null, organisation: null, office: null, factorAt: null },
	...{ roles: [], permissions: new Set() },
} as Parameters<typeof inTransaction>[1];

const backend = () =>
	inTransaction(poolOf('public'), actor, false, async (db) => {
		const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(db);
		return rows[0]!.pid;
	});
const failing = () =>
	inTransaction(poolOf('public'), actor, false, async () => {
		throw new Error('refused');
	});

test('a connection whose rollback fails is given to nobody again', async () => {
	const before = await backend();
	await expect(failing()).rejects.toThrow('refused');
	expect(await backend()).toBe(before);
	fails = true;
	await expect(failing()).rejects.toThrow('refused');
	fails = false;
	expect(await backend()).not.toBe(before);
});
