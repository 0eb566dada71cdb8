import { existsSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { opensStoredKeys } from '../seal/holder.ts';
import { readKek } from '../seal/kek.ts';
import { jobsSchema } from '../jobs/install.ts';
import { asLogin } from '../pools.ts';
import { type Audience, logins } from './migrate.ts';

type Asked = pg.Client;

const must: Record<string, string> = {
	fsync: 'on',
	full_page_writes: 'on',
	synchronous_commit: 'on',
	data_checksums: 'on',
	server_encoding: 'UTF8',
};

// settings under which something acknowledged could be lost, or Arabic would not be found (trust.md §13).
const settingFaults = async (client: Asked): Promise<string[]> => {
	const { rows } = await client.query<{ name: string; setting: string }>(
		`select name, setting from pg_settings where name = any($1) or name = 'server_version_num'`,
		[Object.keys(must)],
	);
	const is = new Map(rows.map(({ name, setting }) => [name, setting]));
	const faults = Object.entries(must)
		.filter(([name, wanted]) => is.get(name) !== wanted)
		.map(([name, wanted]) => `PostgreSQL has ${name} = ${is.get(name)}; it must be ${wanted}`);
	if (Number(is.get('server_version_num')) < 150_000) faults.push('PostgreSQL is older than 15');
	return faults;
};

// whether near spellings of Arabic words are found; under a plain C character type every Arabic letter is dropped
const trigramFaults = async (client: Asked): Promise<string[]> => {
	const { rows } = await client.query<{ schema: string }>(
		`select n.nspname as schema from pg_extension e join pg_namespace n on n.oid = e.extnamespace
		where e.extname = 'pg_trgm'`,
	);
	if (!rows[0]) return [];
	const similarity = `${client.escapeIdentifier(rows[0].schema)}.similarity`;
	const found = await client.query<{ near: number }>(
		`select ${similarity}('جمعية الهلال', 'جمعيه الهلال') as near`,
	);
	return found.rows[0]!.near > 0.5
		? []
		: ['near spellings of Arabic are not seen: the database needs a UTF-8 character type'];
};

// serving logins that could see past the policies: each must be an ordinary login that owns nothing.
const loginFaults = async (client: Asked): Promise<string[]> => {
	const names = logins.map((name) => `daam_${name}`);
	const { rows } = await client.query<{ name: string; what: string }>(
		`select r.rolname as name, w.what from pg_roles r cross join lateral (values
			('is superuser', r.rolsuper), ('bypasses row-level security', r.rolbypassrls),
			('may create roles', r.rolcreaterole), ('is a member of daam_owner', pg_has_role(r.oid, 'daam_owner', 'member')),
			('owns tables', exists (select from pg_class c where c.relowner = r.oid))) w(what, so)
		where r.rolname = any($1) and w.so`,
		[names],
	);
	return rows.map(({ name, what }) => `the serving login ${name} ${what}`);
};

// tables of ours without forced row-level security.
const policyFaults = async (client: Asked): Promise<string[]> => {
	const { rows } = await client.query<{ name: string }>(
		`select n.nspname || '.' || c.relname as name from pg_class c
		join pg_namespace n on n.oid = c.relnamespace join pg_roles r on r.oid = c.relowner
		where c.relkind in ('r', 'p') and r.rolname = 'daam_owner' and n.nspname <> $1
			and (n.nspname, c.relname) <> ('app', 'migration')
			and not (c.relrowsecurity and c.relforcerowsecurity) order by 1`,
		[jobsSchema],
	);
	return rows.map(({ name }) => `row-level security is not forced on ${name}`);
};

// whether the key-encryption key is there, and the one that what is stored was sealed under.
const kekFaults = async (client: Asked, keyDir: string): Promise<string[]> => {
	const { rows } = await client.query<{ holder: string; wrapped: Buffer }>(
		'select holder, wrapped from app.holder_key order by made_at limit 1',
	);
	const file = join(keyDir, 'kek');
	if (!existsSync(file))
		return rows.length
			? [
					`the key-encryption key is missing: put it back at ${file}; nothing sealed opens without it`,
				]
			: [];
	try {
		const kek = readKek(keyDir);
		return rows.every((row) => opensStoredKeys(kek, row))
			? []
			: [`the key at ${file} is not the one that the stored data was sealed under`];
	} catch (error) {
		return [`${(error as Error).message} (${file})`];
	}
};

// whether the log's key is there once checkpoints were signed with it.
const logKeyFaults = async (client: Asked, keyDir: string): Promise<string[]> => {
	const { rows } = await client.query('select from journal.log_head');
	const file = join(keyDir, 'sign-log');
	if (!rows.length || existsSync(file)) return [];
	return [`the key that signs the public log is missing: put it back at ${file}`];
};

const asked = async <T>(connection: pg.ClientConfig, look: (client: Asked) => Promise<T>) => {
	const client = new pg.Client(connection);
	await client.connect();
	try {
		return await look(client);
	} finally {
		await client.end();
	}
};

/** A check of an installation: its name, and what is wrong. */
export type Checked = { check: string; faults: string[] };

/**
 * Everything that must hold before anybody is served. `connection` is that of the migrations; what the serving logins
 * meet is asked as the worker, since policies bind the owner of the tables too.
 */
export const checkSafety = async (
	connection: pg.ClientConfig,
	password: (login: Audience) => string,
	keyDir: string,
): Promise<Checked[]> => {
	const outside = await asked(connection, async (client) => [
		{ check: 'arabic', faults: await trigramFaults(client) },
		{ check: 'logins', faults: await loginFaults(client) },
		{ check: 'policies', faults: await policyFaults(client) },
	]);
	const worker = asLogin(connection, 'daam_worker', password('worker'));
	const inside = await asked(worker, async (client) => [
		{ check: 'settings', faults: await settingFaults(client) },
		{ check: 'kek', faults: await kekFaults(client, keyDir) },
		{ check: 'log-key', faults: await logKeyFaults(client, keyDir) },
	]);
	return [...inside, ...outside];
};
