import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { newId } from '#core';
import { caller, world } from '../../../../tests/world/index.ts';
import { act } from '../doors.ts';
import { enqueue } from './enqueue.ts';
import { startWorker } from './worker.ts';

const { superuser } = world();
const permissions = new Set(['registration:submit']);
const me = caller({ audience: 'org', permissions });

const leave = act('registration:submit', async (ctx, { fail }: { fail: boolean }) => {
	await enqueue(ctx, 'notices.send', { subject: newId() });
	if (fail) throw new Error('after all, no');
});
const count = async () =>
	Number((await superuser.query('select count(*) from jobs.job')).rows[0].count);

test('a job and its deed commit together or not at all', async () => {
	await expect(leave(me, { fail: true })).rejects.toThrow();
	expect(await count()).toBe(0);
	await leave(me, { fail: false });
	expect(await count()).toBe(1);
});

test('a serving login can leave a job and nothing else', async () => {
	for (const audience of ['public', 'identity', 'org', 'desk'] as const) {
		const read = act('registration:submit', (ctx, _: null) =>
			sql`select * from jobs.job`.execute(ctx.db),
		);
		await expect(read(caller({ audience, permissions }), null)).rejects.toThrow(
			'permission denied',
		);
	}
	const wrong = act('registration:submit', (ctx, _: null) =>
		enqueue(ctx, 'no.queue' as 'notices.send', {}),
	);
	await expect(wrong(me, null)).rejects.toThrow('no queue of this name');
});

test('the worker runs a job, and again when it failed', async () => {
	let runs = 0;
	let done!: () => void;
	const twice = new Promise<void>((resolve) => (done = resolve));
	await superuser.query('update jobs.queue set retry_delay = 0, retry_backoff = false');
	await superuser.query('delete from jobs.job');
	const worker = await startWorker([
		{
			name: 'notices.send',
			schedule: '0 4 * * *',
			run: async (as) => {
				expect(as.actor.audience).toBe('worker');
				if (++runs === 1) throw new Error('not yet');
				done();
			},
		},
	]);
	await leave(me, { fail: false });
	await twice;
	await worker.stop();
	expect(runs).toBe(2);
});
