import { sql } from 'kysely';
import { newId } from '#core';
import { type Ctx, enqueue } from '#platform/server';

/** What the public log takes, one kind of line each (archive.md §9). */
export type LogKind =
	'round' | 'paper' | 'file' | 'state' | 'dump' | 'rules' | 'key' | 'report' | 'restore';

/** Queues a line for the public log in the deed's own transaction; a deed that fails leaves none. */
export const queueLogLine = async (
	ctx: Ctx,
	kind: LogKind,
	commitment: Uint8Array,
): Promise<void> => {
	await sql`insert into journal.log_queue (id, kind, commitment, at)
		values (${newId(ctx.now)}, ${kind}, ${Buffer.from(commitment)}, ${ctx.now})`.execute(ctx.db);
	await enqueue(ctx, 'journal.sequence-log', {});
};
