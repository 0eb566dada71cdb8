import { type ConstructorOptions, PgBoss } from 'pg-boss';
import type { JobName } from '#core';
import { codeOf, log } from '../log.ts';
import { configOf } from '../pools.ts';
import { jobsSchema } from './install.ts';
import { type Job, workerCaller } from './worker.ts';

/**
 * Runs what waits in one queue at once, as if at an instant, while no worker is there to do it: for what is entered
 * with a clock of its own. `end` closes the connection.
 */
export const openQueue = async (jobs: readonly Job[], name: JobName) => {
	const job = jobs.find((one) => one.name === name)!;
	const boss = new PgBoss({
		...(configOf('worker') as ConstructorOptions),
		max: 1,
		schema: jobsSchema,
		migrate: false,
		createSchema: false,
		supervise: false,
		schedule: false,
		registerInstance: false,
	});
	boss.on('error', (error) => log('error', { place: name, code: codeOf(error) }));
	await boss.start();
	const runAt = async (at: Date): Promise<void> => {
		for (;;) {
			const waiting = await boss.fetch<object>(name, { batchSize: 50 });
			if (waiting.length === 0) return;
			for (const { data } of waiting) await job.run(workerCaller(at), data);
			await boss.complete(
				name,
				waiting.map(({ id }) => id),
			);
		}
	};
	return { runAt, end: () => boss.stop({ graceful: false, close: true }) };
};
