import { sql } from 'kysely';
import { act } from './doors.ts';
import type { Job } from './jobs/worker.ts';

const days = (n: number) => n * 86_400_000;

/** How long once-keys and messages stay (decision 9), in milliseconds. */
export const kept = { onceKeys: days(7), messages: days(26 * 7) } as const;

/** Deletes once-keys and messages that have served their time, and tries that no longer count. */
export const clearOld = act(
	'platform:keep',
	async (ctx, _: null): Promise<void> => {
		const before = (age: number) => new Date(ctx.now.getTime() - age);
		await sql`select app.clear_once(${before(kept.onceKeys)})`.execute(ctx.db);
		await sql`delete from app.outgoing where made_at < ${before(kept.messages)}`.execute(ctx.db);
		await sql`delete from app.tries where until < ${ctx.now}`.execute(ctx.db);
	},
	{ records: 'nothing', because: 'what goes has no say in anything any more' },
);

/** What the clock does for the platform itself. */
export const platformJobs: Job[] = [
	{ name: 'platform.clear-old', schedule: '40 3 * * *', run: (caller) => clearOld(caller, null) },
];
