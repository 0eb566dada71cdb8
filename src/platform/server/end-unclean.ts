import type pg from 'pg';

/** A connection whose rollback fails may stand inside its transaction still; it ends, and the pool gives it to nobody. */
export const endUnclean = (client: pg.Client | pg.PoolClient): void => {
	const query = client.query.bind(client) as (...given: unknown[]) => unknown;
	const watched = (...given: unknown[]) => {
		const answer = query(...given);
		if (given[0] === 'rollback' && answer instanceof Promise)
			answer.catch(() => (client as pg.Client).end());
		return answer;
	};
	Object.assign(client, { query: watched });
};
