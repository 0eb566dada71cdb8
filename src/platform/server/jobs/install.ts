import type pg from 'pg';
import { PgBoss } from 'pg-boss';
import { jobNames } from '#core';

/** The schema that belongs to pg-boss; the worker alone may enter it. */
export const jobsSchema = 'jobs';

/** Makes or renews the tables of the queues and one queue per name of core, on a client that acts as `daam_owner`. */
export const installJobs = async (client: pg.Client): Promise<void> => {
	const boss = new PgBoss({
		// values only where there are some: several statements in one text pass in the simple protocol alone
		db: { executeSql: (text, values) => client.query(text, values?.length ? values : undefined) },
		schema: jobsSchema,
		createSchema: false,
		supervise: false,
		schedule: false,
		registerInstance: false,
	});
	await boss.start();
	const known = new Set((await boss.getQueues()).map(({ name }) => name));
	for (const name of jobNames)
		if (!known.has(name))
			await boss.createQueue(name, { retryLimit: 8, retryDelay: 5, retryBackoff: true });
	await boss.stop({ graceful: false });
};
