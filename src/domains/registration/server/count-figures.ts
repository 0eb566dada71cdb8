import { sql } from 'kysely';
import { addDays, dayOf } from '#core';
import { ask } from '#platform/server';
import { type Figures, shownFigures } from '../index.ts';

/** The figures of the commission's work today, over the last 90 days; small ones are withheld. */
export const countFigures = ask(
	'registration:see-figures',
	async (ctx, _: null): Promise<Figures> => {
		const since = addDays(dayOf(ctx.now), -90);
		const { rows } = await sql<{ open: number; decided: number; median_days: number | null }>`
		select open, decided, median_days from registration.public_figures(${since})`.execute(ctx.db);
		const { open, decided, median_days: days } = rows[0]!;
		return { at: ctx.now, ...shownFigures({ open, decided, days }) };
	},
);
