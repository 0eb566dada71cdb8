import { sql } from 'kysely';
import type { Ctx } from './context.ts';
import { blindIndex } from './seal/holder.ts';

/** What is counted: the kind of try, and whose (an account, an address, a number); kept as a blind index. */
export type TryOf = { kind: string; of: string };

const keyOf = ({ kind, of }: TryOf) => blindIndex(`tries:${kind}`, of);

/**
 * Counts one try under a row lock, unless `wait` says that it is too early after so many. Gives how many there are now
 * and, when this one was refused, the milliseconds to wait. The count is forgotten `window` ms after the last try.
 */
export const countTry = async (
	ctx: Ctx,
	what: TryOf,
	window: number,
	wait: (used: number) => number,
): Promise<{ used: number; wait: number }> => {
	const key = keyOf(what);
	const until = new Date(ctx.now.getTime() + window);
	await sql`insert into app.tries (key, used, last_at, until) values (${key}, 0, ${ctx.now}, ${until})
		on conflict (key) do nothing`.execute(ctx.db);
	const { rows } = await sql<{ used: number; last_at: Date; until: Date }>`
		select used, last_at, until from app.tries where key = ${key} for update`.execute(ctx.db);
	const row = rows[0]!;
	const used = row.until <= ctx.now ? 0 : row.used;
	const pause = wait(used);
	const left = row.last_at.getTime() + pause - ctx.now.getTime();
	// requests overtake each other: one that began before the last try waits for nothing when there is no pause
	if (used > 0 && pause > 0 && left > 0) return { used, wait: left };
	await sql`update app.tries set used = ${used + 1}, last_at = ${ctx.now}, until = ${until}
		where key = ${key}`.execute(ctx.db);
	return { used: used + 1, wait: 0 };
};

/** Forgets the tries of somebody who succeeded. */
export const forgetTries = async (ctx: Ctx, what: TryOf): Promise<void> => {
	await sql`delete from app.tries where key = ${keyOf(what)}`.execute(ctx.db);
};

/** Takes one try back: it was no failure. */
export const giveTryBack = async (ctx: Ctx, what: TryOf): Promise<void> => {
	await sql`update app.tries set used = greatest(used - 1, 0) where key = ${keyOf(what)}`.execute(
		ctx.db,
	);
};
