import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newSealKey, seal } from '../seal/field.ts';
import { readKek } from '../seal/kek.ts';
import { asLogin } from '../pools.ts';
import { type Cluster, joinCluster, startCluster } from './cluster.ts';
import { migrate } from './migrate.ts';
import { checkSafety } from './safety.ts';

// a cluster of its own: these settings and roles are those of the whole server
let cluster: Cluster;
let client: pg.Client;
const folder = mkdtempSync(join(tmpdir(), 'daam-safety-'));
const keyDir = join(folder, 'keys');
const migrations = join(import.meta.dirname, '../../../../db/migrations');
const check = async () =>
	(await checkSafety(cluster.connection, () => 'test', keyDir)).flatMap((one) => one.faults);

beforeAll(async () => {
	chmodSync(folder, 0o711);
	cluster = await startCluster(folder);
	await migrate(cluster.connection, migrations, () => 'test');
	client = new pg.Client(cluster.connection);
	await client.connect();
});
afterAll(async () => {
	await client.end();
	await cluster.stop();
	rmSync(folder, { recursive: true, force: true });
});

test('a new installation is safe', async () => {
	expect(await check()).toEqual([]);
});

test.each([
	['alter system set fsync = off', 'fsync = off', 'alter system reset fsync'],
	[
		'alter system set full_page_writes = off',
		'full_page_writes',
		'alter system reset full_page_writes',
	],
	[
		'alter role daam_worker set synchronous_commit = off',
		'synchronous_commit',
		'alter role daam_worker reset all',
	],
	['alter role daam_desk superuser', 'daam_desk is superuser', 'alter role daam_desk nosuperuser'],
	['alter role daam_org bypassrls', 'daam_org bypasses', 'alter role daam_org nobypassrls'],
	[
		'grant daam_owner to daam_public',
		'daam_public is a member',
		'revoke daam_owner from daam_public',
	],
	[
		'create table public.mine (); alter table public.mine owner to daam_desk',
		'daam_desk owns',
		'drop table public.mine',
	],
	[
		'alter table files.file no force row level security',
		'not forced on files.file',
		'alter table files.file force row level security',
	],
	[
		'alter table journal.entry disable row level security',
		'not forced on journal.entry',
		'alter table journal.entry enable row level security',
	],
])('%s: not started, and told why', async (wrong, told, right) => {
	const change = async (statements: string) => {
		for (const statement of statements.split('; ')) await client.query(statement);
		await client.query('select pg_reload_conf()');
	};
	await change(wrong);
	await expect.poll(async () => (await check()).join('\n')).toContain(told);
	await change(right);
	await expect.poll(check).toEqual([]);
});

test('the key-encryption key: missing, damaged, readable by others, another one', async () => {
	const kek = readKek(keyDir, true);
	const holder = '01a20c91-a000-7fd1-926c-3348bf66c09d';
	const place = { schema: 'app', table: 'holder_key', column: 'wrapped', row: holder, holder };
	const store = async (key = kek) => {
		await client.query('delete from app.holder_key');
		const wrapped = seal(key, place, Buffer.alloc(48));
		await client.query('insert into app.holder_key (holder, wrapped) values ($1, $2)', [
			holder,
			wrapped,
		]);
	};
	await store();
	expect(await check()).toEqual([]);
	const file = join(keyDir, 'kek');
	chmodSync(file, 0o644);
	expect((await check()).join()).toContain('readable by others');
	chmodSync(file, 0o600);
	await store(newSealKey());
	expect((await check()).join()).toContain('not the one');
	writeFileSync(file, 'x');
	expect((await check()).join()).toContain('damaged');
	rmSync(file);
	expect((await check()).join()).toContain('is missing');
	await client.query('delete from app.holder_key');
	expect(await check()).toEqual([]);
	await client.query(`insert into journal.log_head (origin) values ('x/log')`);
	expect((await check()).join()).toContain('signs the public log is missing');
});

test('a database of a newer release is left alone', async () => {
	await client.query(`insert into app.migration (name, sha256) values ('9999_later.sql', 'x')`);
	await expect(migrate(cluster.connection, migrations, () => 'test')).rejects.toThrow(
		/newer than this release.*9999_later/,
	);
});

test('somebody else joins the running server', async () => {
	const joined = (await joinCluster(folder))!;
	const second = new pg.Client(joined.connection);
	await second.connect();
	expect((await second.query('select 1 as one')).rows).toEqual([{ one: 1 }]);
	await second.end();
	await joined.stop();
	expect((await client.query('select 1 as one')).rows).toEqual([{ one: 1 }]);
	expect(await joinCluster(mkdtempSync(join(tmpdir(), 'daam-none-')))).toBeNull();
});

test.each([
	[
		'postgres://admin:pw@db.example:6432/daam?sslmode=verify-full&sslrootcert=/x.pem',
		'postgres://daam_org:p%2Fw@db.example:6432/daam?sslmode=verify-full&sslrootcert=/x.pem',
	],
	['postgresql://db.example/daam', 'postgresql://daam_org:p%2Fw@db.example/daam'],
	[
		'postgres://admin@/daam?host=/run/postgresql',
		'postgres://daam_org:p%2Fw@/daam?host=/run/postgresql',
	],
])('the address %s for a serving login', (connectionString, expected) => {
	expect(asLogin({ connectionString }, 'daam_org', 'p/w')).toEqual({ connectionString: expected });
});
