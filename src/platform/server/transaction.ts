import { AbortedTransactionError, type Kysely, sql } from 'kysely';
import pg from 'pg';
import type { Actor, Ctx } from './context.ts';

/** The statement that sets the context of row-level security for the transaction it runs in. */
export const contextOf = ({ account, organisation, office }: Actor) => {
	const set = Object.entries({ actor: account, organisation, office }).map(
		([name, value]) => `set_config('app.${name}', ${pg.escapeLiteral(value ?? '')}, true)`,
	);
	return sql.raw(`select ${set.join(', ')}`);
};

const begin = (actor: Actor, snapshot: boolean, db: Ctx['db']) => {
	const level = snapshot ? 'repeatable read' : 'read committed';
	return sql`start transaction isolation level ${sql.raw(level)}; ${contextOf(actor)}`.execute(db);
};

const commit = async (db: Ctx['db']): Promise<void> => {
	const { rows } = await sql<{ command: string }>`commit`.execute(db);
	// a transaction that an unheard error spoiled says so here alone
	if (rows[0]?.command === 'ROLLBACK') throw new AbortedTransactionError();
};

/**
 * Runs in one transaction of a pool. It begins in its context: both travel in one message, so no
 * statement runs before row-level security knows who asks.
 */
export const inTransaction = <T>(
	pool: Kysely<any>,
	actor: Actor,
	snapshot: boolean,
	run: (db: Ctx['db']) => Promise<T>,
): Promise<T> =>
	pool.connection().execute(async (connection) => {
		const db = connection as Ctx['db'];
		try {
			await begin(actor, snapshot, db);
			const value = await run(db);
			await commit(db);
			return value;
		} catch (error) {
			// a connection that cannot even do this has ended (`endUnclean`)
			await sql`rollback`.execute(db).catch(() => {});
			throw error;
		}
	});
