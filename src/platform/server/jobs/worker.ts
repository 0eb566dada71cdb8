import { type ConstructorOptions, PgBoss } from 'pg-boss';
import { type JobName, newId, permissionsOf } from '#core';
import type { Caller } from '../context.ts';
import { codeOf, log } from '../log.ts';
import { configOf } from '../pools.ts';
import type { JobPayload } from './enqueue.ts';
import { jobsSchema } from './install.ts';

/** Work a room does later: a deed called with the worker's own caller. `schedule` is a cron expression in Tripoli's time. */
export type Job = {
	name: JobName;
	run: (caller: Caller, payload: any) => Promise<unknown>;
	schedule?: string;
};

/** The platform's own clock as a caller of deeds. */
export const workerCaller = (now = new Date()): Caller => ({
	actor: {
		audience: 'worker',
		account: null,
		roles: ['worker'],
		organisation: null,
		office: null,
		permissions: permissionsOf(['worker']),
		factorAt: null,
	},
	now,
	request: newId(now),
});

const runOne = async (job: Job, { id, data }: { id: string; data: JobPayload | null }) => {
	try {
		await job.run(workerCaller(), data ?? {});
		return { id, status: 'completed' as const };
	} catch (error) {
		log('error', { place: job.name, code: codeOf(error) });
		return { id, status: 'failed' as const };
	}
};

/** The queue as the worker's login sees it; nothing of its tables is made or mended here. */
export const queueOf = (more: ConstructorOptions): PgBoss => {
	const boss = new PgBoss({
		...(configOf('worker') as ConstructorOptions),
		schema: jobsSchema,
		migrate: false,
		createSchema: false,
		reindex: false,
		monitorVacuum: false,
		registerInstance: false,
		...more,
	});
	boss.on('error', (error) => log('error', { place: 'worker', code: codeOf(error) }));
	return boss;
};

/**
 * Runs jobs until `stop`: each at least once, again with growing pauses when it failed. `stop` lets a running one finish
 * for at most five seconds; what was cut off is taken up again after the next start.
 */
export const startWorker = async (jobs: readonly Job[]): Promise<{ stop: () => Promise<void> }> => {
	const boss = queueOf({ max: 3 });
	await boss.start();
	for (const job of jobs) {
		// a full batch is followed by the next at once: many deeds in a second do not wait in line by the clock
		const how = { pollingIntervalSeconds: 1, batchSize: 20, burstWhenBatchFull: true };
		await boss.work(job.name, { ...how, perJobResults: true }, async (batch) => {
			const results = [];
			for (const one of batch)
				results.push(await runOne(job, { id: one.id, data: one.data as JobPayload }));
			return results;
		});
		if (job.schedule) await boss.schedule(job.name, job.schedule, {}, { tz: 'Africa/Tripoli' });
	}
	return { stop: () => boss.stop({ graceful: true, timeout: 5_000, close: true }) };
};
