import { type RawBuilder, sql } from 'kysely';
import { dayOf } from '#core';
import type { Ctx } from '#platform/server';
import { isQueueFilter, queueFilters, type QueueFilter } from '../index.ts';
import { own } from './db.ts';

const never = '9999-12-31';

/** The end of the clock as it orders the list; where it stands still, after all others. */
export const due = sql<string>`coalesce(k.due_on, ${never}::date)`;

/** The part of the list asked for; unasked, a decider's begins with what waits for a decision. */
export const filterFor = (ctx: Ctx, asked: string | null | undefined): QueueFilter => {
	if (isQueueFilter(asked)) return asked;
	const { roles } = ctx.actor;
	return roles.includes('decider') && !roles.includes('registrar') ? 'decision' : 'open';
};

/** Every filed case of the caller's office with its state, its clock and who is at it. */
export const filedCases = (ctx: Ctx) =>
	own(ctx)
		.selectFrom('registration.case as c')
		.innerJoin('registration.case_now as n', 'n.case_id', 'c.id')
		.leftJoin('registration.clock as k', 'k.case_id', 'c.id')
		.leftJoin('registration.claim as l', (join) =>
			join.onRef('l.case_id', '=', 'c.id').on('l.until_at', '>', ctx.now),
		)
		.where('c.submitted_at', 'is not', null);

/** What each part of the list holds. */
const partsOf = (ctx: Ctx): Record<QueueFilter, RawBuilder<boolean>> => {
	const open = sql<boolean>`n.fixed in ('submitted', 'accepted') and n.entry is null`;
	return {
		open,
		mine: sql`${open} and l.staff = ${ctx.actor.account}`,
		late: sql`${open} and k.due_on < ${dayOf(ctx.now)} and k.stopped_on is null`,
		back: sql`${open} and n.round > 1 and not n.with_applicant`,
		returned: sql`${open} and n.with_applicant`,
		decision: sql`${open} and (n.recommendation is not null or n.fixed = 'accepted')`,
		closed: sql`(n.fixed in ('refused', 'withdrawn', 'lapsed') or n.entry is not null)`,
	};
};

/** The cases of one part of the list. */
export const casesIn = (ctx: Ctx, filter: QueueFilter) =>
	filedCases(ctx).where(partsOf(ctx)[filter]);

/** How many files each part holds, counted in one pass. */
export const countCases = async (ctx: Ctx): Promise<Record<QueueFilter, number>> => {
	const parts = partsOf(ctx);
	const row = await filedCases(ctx)
		.select(
			queueFilters.map((filter) =>
				sql<string>`count(*) filter (where ${parts[filter]})`.as(filter),
			),
		)
		.executeTakeFirstOrThrow();
	return Object.fromEntries(queueFilters.map((filter) => [filter, Number(row[filter])])) as Record<
		QueueFilter,
		number
	>;
};
