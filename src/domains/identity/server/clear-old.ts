import { sql } from 'kysely';
import { act } from '#platform/server';
import { days } from './db.ts';

/** How long ended sessions and kept words stay (decision 9), in milliseconds. */
const kept = { sessions: days(90), forms: days(30) } as const;

/** Deletes ended sessions and kept words that have served their time, and codes, attempts and devices whose own end is past. */
export const clearOldAccess = act(
	'identity:keep',
	async (ctx, _: null): Promise<number> => {
		const before = (age: number) => new Date(ctx.now.getTime() - age);
		const { rows } = await sql<{ n: number }>`select identity.clear_old(${ctx.now},
			${before(kept.forms)}, ${before(kept.sessions)}) as n`.execute(ctx.db);
		return rows[0]!.n;
	},
	{ records: 'nothing', because: 'what goes opened nothing any more' },
);
