import { sql } from 'kysely';
import { ask } from '#platform/server';
import { casesIn, due, filedCases, filterFor } from './work-list.ts';

/**
 * The next case of a part of the list after one, by the end of the clock, or the first of all; null: none is left. It shows
 * nothing but a reference.
 */
export const findNext = ask(
	'registration:review',
	async (
		ctx,
		{ filter: asked, after }: { filter?: string | null; after?: string | null },
	): Promise<string | null> => {
		const filter = filterFor(ctx, asked);
		const here = /^\d{9}$/.test(after ?? '')
			? await filedCases(ctx)
					.select(['c.id', due.as('at')])
					.where('c.ref', '=', after!)
					.executeTakeFirst()
			: undefined;
		const list = casesIn(ctx, filter)
			.where(sql<boolean>`not (${ctx.actor.account}::uuid = any(n.interested))`)
			.where('n.with_applicant', '=', false)
			.select('c.ref')
			.orderBy(due)
			.orderBy('c.id')
			.limit(1);
		const later = here
			? await list
					.where(sql<boolean>`(${due}, c.id) > (${here.at}::date, ${here.id}::uuid)`)
					.executeTakeFirst()
			: undefined;
		const found = later ?? (await list.where('c.ref', '!=', here ? after! : '').executeTakeFirst());
		return found?.ref ?? null;
	},
);
