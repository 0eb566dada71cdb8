// What was begun and finished, kept in the database: a start that was cut off goes on where it was.
import { sql } from 'kysely';
import { act, ask } from '#platform/server';

const because = 'it says how far the demonstration is, which is nobody’s state';

/** When a part was first marked: now, if it was not yet. */
export const markPart = act(
	'identity:seed',
	async (ctx, part: 'world' | 'story'): Promise<Date> => {
		await sql`insert into app.seeded (part, at) values (${part}, ${ctx.now})
			on conflict (part) do nothing`.execute(ctx.db);
		const { rows } = await sql<{
			at: Date;
		}>`select at from app.seeded where part = ${part}`.execute(ctx.db);
		return rows[0]!.at;
	},
	{ records: 'nothing', because },
);

/** Whether a part was marked. */
export const isMarked = ask(
	'identity:seed',
	async (ctx, part: 'world' | 'story'): Promise<boolean> => {
		const { rows } = await sql`select 1 from app.seeded where part = ${part}`.execute(ctx.db);
		return rows.length > 0;
	},
);
