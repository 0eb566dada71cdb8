import fc from 'fast-check';
import pg from 'pg';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { libyaDemonstration } from '#jurisdictions/ly';
import { closeDay, closeRound, sequenceLog } from '#domains/journal/server';
import { type Audience, logins, workerCaller } from '#platform/server';
import { openDesk } from '../world/cases.ts';
import { world } from '../world/index.ts';
import { enterParty, liveOn, type Target } from './setting.ts';
import { openWithout } from './open-tables.ts';

const { superuser } = world();
const clients = {} as Record<Audience, pg.Client>;
let tables: string[] = [];
let ours: Target;
let theirs: Target;

const all = async <R extends pg.QueryResultRow>(statement: string, values: unknown[] = []) =>
	(await superuser.query<R>(statement, values)).rows;

beforeAll(async () => {
	await openDesk(libyaDemonstration);
	ours = await enterParty(libyaDemonstration, 'LY010304');
	theirs = await enterParty(libyaDemonstration, 'LY031901');
	await liveOn(libyaDemonstration, ours);
	await liveOn(libyaDemonstration, theirs);
	for (const job of [closeRound, sequenceLog, closeDay]) await job(workerCaller(), null);
	tables = (
		await all<{ name: string }>(`select format('%I.%I', n.nspname, c.relname) as name
			from pg_class c join pg_namespace n on n.oid = c.relnamespace
			where c.relkind in ('r', 'p') and pg_get_userbyid(c.relowner) = 'daam_owner'
				and n.nspname <> 'jobs' and c.oid <> 'app.migration'::regclass order by 1`)
	).map(({ name }) => name);
	for (const login of logins) {
		const { host, database } = superuser;
		clients[login] = new pg.Client({ host, database, user: `daam_${login}`, password: 'test' });
		await clients[login].connect();
	}
}, 60_000);
afterAll(() => Promise.all(logins.map((login) => clients[login]?.end())));

type Context = { actor?: string; organisation?: string; office?: string };

/** Runs a statement as a login under a context, in a transaction that never commits; null: not even permitted. */
const as = async (login: Audience, context: Context, statement: string, values: unknown[] = []) => {
	const client = clients[login];
	await client.query('begin');
	try {
		for (const name of ['actor', 'organisation', 'office'] as const)
			await client.query('select set_config($1, $2, true)', [`app.${name}`, context[name] ?? '']);
		const { rows, rowCount } = await client.query(statement, values);
		return { rows, count: rowCount ?? 0 };
	} catch (error) {
		const { code } = error as { code?: string };
		if (code === '42501') return null;
		throw error;
	} finally {
		await client.query('rollback');
	}
};
const rowsIn = async (login: Audience, context: Context, table: string) =>
	(await as(login, context, `select 1 from ${table}`))?.count ?? 0;

test('row-level security is forced on every table; what stands in none is of the queue alone', async () => {
	expect(tables.length).toBeGreaterThan(50);
	const bare = await all(`select c.oid::regclass::text as name from pg_class c
		join pg_namespace n on n.oid = c.relnamespace
		where c.relkind in ('r', 'p') and n.nspname !~ '^(pg_|information_schema)' and n.nspname <> 'jobs'
			and c.oid <> 'app.migration'::regclass and not (c.relrowsecurity and c.relforcerowsecurity)`);
	expect(bare, 'alter table … enable, force row level security').toEqual([]);
	const without = await all(`select c.oid::regclass::text as name from pg_class c
		where c.relkind in ('r', 'p') and c.relrowsecurity
			and not exists (select from pg_policy p where p.polrelid = c.oid)`);
	expect(without, 'a table without a policy answers nobody').toEqual([]);
});

test('no serving login owns, may make roles, is superuser, bypasses policies or becomes the owner', async () => {
	const strong =
		await all(`select rolname from pg_roles where rolname like 'daam\\_%' and (rolsuper or rolbypassrls
		or rolcreaterole or rolcreatedb or rolreplication or (rolname = 'daam_owner') = rolcanlogin)`);
	expect(strong).toEqual([]);
	const owning = await all(`select c.relname from pg_class c join pg_roles r on r.oid = c.relowner
		where r.rolname like 'daam\\_%' and r.rolname <> 'daam_owner'`);
	expect(owning).toEqual([]);
	for (const login of logins) {
		const [row] = await all(`select pg_has_role($1, 'daam_owner', 'member') as so`, [
			`daam_${login}`,
		]);
		expect(row!.so, login).toBe(false);
		await expect(clients[login].query('set role daam_owner')).rejects.toMatchObject({
			code: '42501',
		});
	}
});

test('no login may create, truncate, reference or set a trigger', async () => {
	const more = await all(`select grantee, table_schema || '.' || table_name as name, privilege_type
		from information_schema.role_table_grants where grantee like 'daam\\_%' and grantee <> 'daam_owner'
			and table_schema <> 'jobs' and privilege_type not in ('SELECT', 'INSERT', 'UPDATE', 'DELETE')`);
	expect(more).toEqual([]);
	const creating = await all(`select r.rolname, n.nspname from pg_roles r, pg_namespace n
		where r.rolname like 'daam\\_%' and r.rolname <> 'daam_owner' and n.nspname !~ '^pg_'
			and has_schema_privilege(r.oid, n.oid, 'create')`);
	expect(creating).toEqual([]);
});

test('the rooms of an organisation are closed to the desk, the public and identity: no use of the schema at all', async () => {
	for (const room of ['members', 'governance', 'projects', 'letters', 'books', 'archive'])
		for (const login of ['desk', 'public', 'identity'] as const) {
			const [row] = await all(
				`select coalesce(has_schema_privilege($1, to_regnamespace($2)::oid, 'usage'), false) as so`,
				[`daam_${login}`, room],
			);
			expect(row!.so, `${login} → ${room}`).toBe(false);
		}
});

test('functions that run as the owner have an empty search path, and none is open to everybody', async () => {
	const loose = await all(`select p.oid::regprocedure::text as name from pg_proc p
		where pg_get_userbyid(p.proowner) = 'daam_owner' and p.prosecdef
			and not ('search_path=""' = any(coalesce(p.proconfig, '{}')))`);
	expect(loose, `security definer … set search_path = ''`).toEqual([]);
	const open = await all(`select p.oid::regprocedure::text as name from pg_proc p
		where pg_get_userbyid(p.proowner) = 'daam_owner' and p.prosecdef and p.prorettype <> 'trigger'::regtype
			and has_function_privilege('public', p.oid, 'execute')`);
	expect(open, 'revoke execute on function … from public').toEqual([]);
});

test.each(logins)(
	'without a context %s reads 0 rows, but of what is declared open',
	async (login) => {
		const open: string[] = [];
		for (const table of tables) if (await rowsIn(login, {}, table)) open.push(table);
		expect(
			open.filter((table) => !openWithout[login].includes(table)),
			'a policy reads the context, or tests/matrix/open-tables.ts says why not',
		).toEqual([]);
		const shut = openWithout[login].filter((table) => !tables.includes(table));
		expect(shut, 'tests/matrix/open-tables.ts names a table that is none').toEqual([]);
	},
);

test('a desk reads 0 rows of drafts, of people and their contacts, and of no other office', async () => {
	const at = { actor: ours.id, office: ours.office };
	for (const table of tables.filter((name) =>
		/^registration\.(draft|slot|proposal|invitation)$|^identity\.|^notices\./.test(name),
	))
		expect(await rowsIn('desk', at, table), table).toBe(0);
	const mandates = await as('desk', at, 'select m.case_id from registration.mandate m');
	const cases = await as('desk', at, 'select id from registration."case"');
	const here = new Set(cases!.rows.map(({ id }) => id));
	expect(cases!.count).toBe(3);
	for (const { case_id } of mandates?.rows ?? []) expect(here.has(case_id)).toBe(true);
});

test('an applicant reads no recommendation, no note and no look of the office', async () => {
	const mine = await as('org', { actor: ours.account }, 'select visibility from registration.act');
	expect(mine!.rows.length).toBeGreaterThan(0);
	for (const table of ['act', 'message']) {
		const seen = await as(
			'org',
			{ actor: ours.account },
			`select visibility from registration.${table}`,
		);
		expect(seen!.rows.map(({ visibility }) => visibility)).not.toContain('internal');
	}
});

const idsOf = async ({ office, account }: Target) =>
	(
		await all<{ id: string }>(
			`select id::text from registration."case" c
			where office = $1 or id in (select case_id from registration.mandate where account = $2)`,
			[office, account],
		)
	).map(({ id }) => id);

test('random statements under the context of one party reach no row of the other', async () => {
	const secrets = await all<{ id: string }>(
		`select id::text from registration."case" where office = $1
		union select ref from registration."case" where office = $1 or id in (select case_id from registration.mandate where account = $2)
		union select id::text from files.file where created_by = $2
		union select id::text from papers.paper where account = $2
		union select id::text from identity.handle where account_id = $2
		union select id::text from identity.session where account_id = $2
		union select $2::text`,
		[theirs.office, theirs.account],
	);
	const shapes = [
		(t: string) => `select t::text as line from ${t} t where t::text ~ $1`,
		(t: string) =>
			`select t::text as line from ${t} t where exists (select from ${t} u where u::text ~ $1 and u = t)`,
		(t: string) =>
			`with w as materialized (select * from ${t}) select w::text as line from w where w::text ~ $1 or w::text ~ $1`,
		(t: string, u: string) =>
			`select t::text as line from ${t} t, ${u} u where t::text ~ $1 and u::text ~ $1`,
		(t: string) =>
			`select string_agg(t::text, ',') as line from ${t} t having string_agg(t::text, ',') ~ $1`,
		(t: string, u: string) =>
			`select t::text as line from ${t} t where t::text ~ $1 union all select u::text from ${u} u where u::text ~ $1`,
	];
	const contexts: Record<string, Context> = {
		desk: { actor: ours.id, office: ours.office },
		org: { actor: ours.account },
		public: {},
	};
	// what an office enters is public record; keys lie wrapped, and are found by the id of their holder
	const shared =
		/^(organisations|matching|rules|journal\.(log_|checkpoint|day|round)|app\.(holder_key|tries))/;
	const walled = tables.filter((name) => !shared.test(name));
	let permitted = 0;
	await fc.assert(
		fc.asyncProperty(
			fc.constantFrom('desk', 'org', 'public') as fc.Arbitrary<Audience>,
			fc.constantFrom(...shapes),
			fc.constantFrom(...walled),
			fc.constantFrom(...walled),
			fc.constantFrom(...secrets.map(({ id }) => id)),
			async (login, shape, table, second, secret) => {
				const seen = await as(login, contexts[login]!, shape(table, second), [secret]);
				if (seen) permitted++;
				expect(seen?.rows ?? []).toEqual([]);
			},
		),
		{ numRuns: Number(process.env.WALLS_RUNS ?? 300) },
	);
	console.log(`${permitted} statements were permitted, and gave no row of another party`);
}, 600_000);

test('changes without a where, under the context of one party, touch no row of the other', async () => {
	const rights = await all<{ name: string; privilege: string; grantee: string; column: string }>(
		`select format('%I.%I', table_schema, table_name) as name, privilege_type as privilege, grantee, min(column_name) as column
		from information_schema.column_privileges
		where grantee in ('daam_desk', 'daam_org') and privilege_type = 'UPDATE' and table_schema not in ('jobs', 'app')
		group by 1, 2, 3
		union all select format('%I.%I', table_schema, table_name), privilege_type, grantee, null
		from information_schema.role_table_grants
		where grantee in ('daam_desk', 'daam_org') and privilege_type = 'DELETE' and table_schema not in ('jobs', 'app')`,
	);
	expect(rights.length).toBeGreaterThan(10);
	const foreign = [theirs.account, theirs.ref, theirs.draft, ...(await idsOf(theirs))];
	for (const { name, privilege, grantee, column } of rights) {
		const login = grantee.slice(5) as Audience;
		const context =
			login === 'desk' ? { actor: ours.id, office: ours.office } : { actor: ours.account };
		const change =
			privilege === 'DELETE'
				? `delete from ${name} t`
				: `update ${name} t set ${column} = ${column}`;
		const before = await all<{ line: string; at: string }>(
			`select t::text as line, ctid::text as at from ${name} t`,
		);
		// the superuser sees what was touched from inside the same transaction only by what is left: count instead
		const touched = await as(login, context, change).catch((error) => {
			// a trigger or a reference that refuses has met a row of one's own
			expect(String(error.message)).toMatch(/never change|keeps its|violates foreign key|final/);
			return { count: 0 };
		});
		const mine = before.filter(({ line }) => !foreign.some((id) => line.includes(id)));
		expect(touched?.count ?? 0, `${login}: ${change}`).toBeLessThanOrEqual(mine.length);
	}
});

test('each table says what it is', async () => {
	const silent = await all(`select format('%I.%I', n.nspname, c.relname) as name from pg_class c
		join pg_namespace n on n.oid = c.relnamespace
		where c.relkind in ('r', 'p') and pg_get_userbyid(c.relowner) = 'daam_owner' and n.nspname <> 'jobs'
			and c.oid <> 'app.migration'::regclass and obj_description(c.oid) is null`);
	expect(silent, 'comment on table … is …').toEqual([]);
});
