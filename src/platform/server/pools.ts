import { Kysely, PostgresDialect, sql } from 'kysely';
import pg from 'pg';
import type { Audience } from './database/migrate.ts';
import { logins } from './database/migrate.ts';
import { endUnclean } from './end-unclean.ts';
import { codeOf, log } from './log.ts';
import { planOnce } from './planned.ts';

// a `date` is a day of Tripoli, `YYYY-MM-DD`, never an instant of the server's own zone
pg.types.setTypeParser(pg.types.builtins.DATE, (day) => day);

const patience = 60_000;

type Pools = Record<Audience, Kysely<any>>;

// the built web part and the process around it load this module twice; they share one set of pools
const key = Symbol.for('daam.pools');
const configs = Symbol.for('daam.pool-configs');
const held = globalThis as { [key]?: Pools; [configs]?: Record<Audience, pg.PoolConfig> };

/** The same connection as another login; an address keeps its TLS options. */
export const asLogin = (
	connection: pg.PoolConfig,
	user: string,
	password: string,
): pg.PoolConfig =>
	connection.connectionString
		? {
				...connection,
				connectionString: connection.connectionString.replace(
					/^(\w+:\/\/)([^/?#]*@)?/,
					`$1${user}:${encodeURIComponent(password)}@`,
				),
			}
		: { ...connection, user, password };

/** Opens one pool per serving login, at most `size` connections each. */
export const openPools = (
	connection: pg.PoolConfig,
	password: (login: Audience) => string,
	size = 8,
): void => {
	const configFor = (name: Audience) => ({
		...asLogin(connection, `daam_${name}`, password(name)),
		max: size,
		// a database that answers no more is an outage, and no page waits for it for ever; the clock's own work may take long
		...(name === 'worker' ? {} : { query_timeout: patience }),
	});
	held[configs] = Object.fromEntries(logins.map((name) => [name, configFor(name)])) as Record<
		Audience,
		pg.PoolConfig
	>;
	held[key] = Object.fromEntries(
		logins.map((name) => {
			const pool = new pg.Pool(held[configs]![name])
				.on('connect', planOnce)
				.on('connect', endUnclean);
			// a connection that lies idle when the database restarts is replaced at its next use; unheard, it would end the process
			pool.on('error', (error) => log('warn', { place: `pool ${name}`, code: codeOf(error) }));
			return [name, new Kysely({ dialect: new PostgresDialect({ pool }) })];
		}),
	) as Pools;
};

/** How an audience's login connects; for the queue's own connections alone. */
export const configOf = (audience: Audience): pg.PoolConfig => {
	if (!held[configs]) throw new Error('the database is not open');
	return held[configs][audience];
};

/** The pool of an audience; for the doors alone. */
export const poolOf = (audience: Audience): Kysely<any> => {
	if (!held[key]) throw new Error('the database is not open');
	return held[key][audience];
};

/** Closes every pool. */
export const closePools = async (): Promise<void> => {
	await Promise.all(Object.values(held[key] ?? {}).map((pool) => pool.destroy()));
	delete held[key];
};

/** Whether the database answers as the public login. */
export const isReady = async (): Promise<boolean> => {
	try {
		await sql`select 1`.execute(poolOf('public'));
		return true;
	} catch {
		return false;
	}
};
