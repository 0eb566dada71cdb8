import type { JobName } from '#core';
import { type Job, queueOf, workerCaller } from './worker.ts';

/**
 * Runs what waits in one queue at once, as if at an instant, while no worker is there to do it: for what is entered
 * with a clock of its own. `end` closes the connection.
 */
export const openQueue = async (jobs: readonly Job[], name: JobName) => {
	const job = jobs.find((one) => one.name === name)!;
	const boss = queueOf({ max: 1, supervise: false, schedule: false });
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
