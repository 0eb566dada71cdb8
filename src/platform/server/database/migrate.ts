import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { installJobs } from '../jobs/install.ts';

/** The serving logins, one per audience (trust.md §6). None owns, none is superuser, none bypasses policies. */
export const logins = ['public', 'identity', 'org', 'desk', 'worker'] as const;

/** Who is served: decides the database login of every deed and reading. */
export type Audience = (typeof logins)[number];

const roleStatements = [
	`do $$ begin
		if not exists (select from pg_roles where rolname = 'daam_owner') then create role daam_owner nologin; end if;
	end $$`,
	...logins.map(
		(name) => `do $$ begin
		if not exists (select from pg_roles where rolname = 'daam_${name}') then create role daam_${name} login; end if;
	end $$`,
	),
];

const filesIn = (folder: string) =>
	readdirSync(folder)
		.filter((file) => file.endsWith('.sql'))
		.sort();

/** Which migrations of `folder` are still to be made; null: the database knows none at all. Changes nothing. */
export const findPending = async (
	connection: pg.ClientConfig,
	folder: string,
): Promise<string[] | null> => {
	const client = new pg.Client(connection);
	await client.connect();
	try {
		const known = await client.query(`select to_regclass('app.migration') as made`);
		if (!known.rows[0].made) return null;
		const { rows } = await client.query<{ name: string }>('select name from app.migration');
		return filesIn(folder).filter((file) => !rows.some(({ name }) => name === file));
	} finally {
		await client.end();
	}
};

/**
 * Brings a database to the newest shape: roles, then each file of `folder` once, in order of name, as
 * `daam_owner`. `password` gives each login its password. Throws when a landed file was edited.
 */
export const migrate = async (
	connection: pg.ClientConfig,
	folder: string,
	password: (login: Audience) => string,
): Promise<string[]> => {
	const client = new pg.Client(connection);
	await client.connect();
	const done: string[] = [];
	try {
		await client.query('begin');
		await client.query(`select pg_advisory_xact_lock(hashtext('daam migrate'))`);
		for (const statement of roleStatements) await client.query(statement);
		for (const name of logins)
			await client.query(
				`alter role daam_${name} password ${client.escapeLiteral(password(name))}`,
			);
		const { rows } = await client.query('select current_database() as name');
		await client.query(
			`grant create on database ${client.escapeIdentifier(rows[0].name)} to daam_owner`,
		);
		await client.query('grant daam_owner to current_user');
		await client.query('set local role daam_owner');
		await client.query('create schema if not exists app');
		await client.query(
			'create table if not exists app.migration (name text primary key, sha256 text not null, at timestamptz not null default now())',
		);
		const landed = new Map<string, string>(
			(await client.query('select name, sha256 from app.migration')).rows.map((row) => [
				row.name,
				row.sha256,
			]),
		);
		const names = filesIn(folder);
		const newer = [...landed.keys()].filter((name) => !names.includes(name));
		if (newer.length)
			throw new Error(
				`the database is newer than this release of Daam: it holds ${newer.join(', ')}; start the release that made it`,
			);
		for (const name of names) {
			const text = readFileSync(join(folder, name), 'utf8');
			const sha256 = createHash('sha256').update(text).digest('hex');
			if (landed.get(name) === sha256) continue;
			if (landed.has(name)) throw new Error(`${name} was edited after it landed`);
			await client.query(text);
			await client.query('insert into app.migration (name, sha256) values ($1, $2)', [
				name,
				sha256,
			]);
			done.push(name);
		}
		await client.query('commit');
		await client.query('set role daam_owner');
		await installJobs(client);
	} finally {
		await client.end();
	}
	return done;
};
