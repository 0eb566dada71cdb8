import { sql } from 'kysely';
import type { JobName } from '#core';
import type { Ctx } from '../context.ts';

/** What a job is given: ids, codes and numbers, never a personal value. */
export type JobPayload = Record<string, unknown>;

/** Leaves work for the worker inside the deed's own transaction: a deed that fails leaves none. `after`: not earlier. */
export const enqueue = async (
	ctx: Ctx,
	name: JobName,
	payload: JobPayload,
	after?: Date,
): Promise<void> => {
	await sql`select app.send_job(${name}, ${JSON.stringify(payload)}::jsonb, ${after ?? null}::timestamptz)`.execute(
		ctx.db,
	);
};
