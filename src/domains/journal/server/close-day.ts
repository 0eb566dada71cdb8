import { addDays, type Day, dayOf } from '#core';
import { act } from '#platform/server';
import { closeRound } from './close-round.ts';
import { sequenceLog } from './sequence-log.ts';
import { own } from './tables.ts';

/**
 * Closes the day of Tripoli that ended: the round after midnight, and the first checkpoint that holds it (ADM-05). Once
 * a day, however often it is called, and late rather than never. Gives the day, or null when it was closed before.
 */
export const closeDay = act(
	'journal:keep',
	async (ctx, _: null): Promise<Day | null> => {
		const day = addDays(dayOf(ctx.now), -1);
		const closed = await own(ctx)
			.selectFrom('journal.day')
			.select('day')
			.where('day', '>=', day)
			.limit(1)
			.executeTakeFirst();
		if (closed) return null;
		const round = await closeRound(ctx, null);
		while ((await sequenceLog(ctx, null)) > 0);
		const { size } = await own(ctx)
			.selectFrom('journal.checkpoint')
			.select('size')
			.orderBy('size', 'desc')
			.limit(1)
			.executeTakeFirstOrThrow();
		await own(ctx).insertInto('journal.day').values({ day, round, size }).execute();
		return day;
	},
	{ records: 'nothing', because: 'a checkpoint stands over the chains and changes none' },
);
