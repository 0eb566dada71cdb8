import { type RawBuilder, sql } from 'kysely';
import { dayOf } from '#core';
import { versionBy } from '#domains/rules/server';
import type { WorkflowDeclaration } from '#domains/rules';
import { ask, type Ctx } from '#platform/server';
import { isQueueFilter, queueFilters, type QueueFilter, type QueueRow } from '../index.ts';
import { own } from './db.ts';
import { declaredOf } from './find-case.ts';
import { clockView, holderOf, stateView } from './head-view.ts';
import { namesOf } from './story.ts';

/** Rows on a page of the work list. */
const page = 25;
const never = '9999-12-31';

const listed = (ctx: Ctx) =>
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
		late: sql`${open} and k.due_on < ${dayOf(ctx.now)}`,
		back: sql`${open} and n.round > 1 and not n.with_applicant`,
		returned: sql`${open} and n.with_applicant`,
		decision: sql`${open} and (n.recommendation is not null or n.fixed = 'accepted')`,
		closed: sql`(n.fixed in ('refused', 'withdrawn', 'lapsed') or n.entry is not null)`,
	};
};

/** How many files each part holds, counted in one pass. */
const counted = async (ctx: Ctx): Promise<Record<QueueFilter, number>> => {
	const parts = partsOf(ctx);
	const row = await listed(ctx)
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

/**
 * The work list of the caller's office, by the end of the clock; `cursor` is where the page begins. It names no applicant and
 * shows nothing filed but the proposed name, so it writes no look (trust.md §7).
 */
export const findQueue = ask(
	'registration:review',
	async (ctx, { filter: asked, cursor }: { filter?: string | null; cursor?: string | null }) => {
		const filter: QueueFilter = isQueueFilter(asked) ? asked : 'open';
		const due = sql<string>`coalesce(k.due_on, ${never}::date)`;
		const begun = /^(\d{4}-\d{2}-\d{2})~([0-9a-f-]{36})$/.exec(cursor ?? '');
		let list = listed(ctx).where(partsOf(ctx)[filter]);
		if (begun)
			list = list.where(sql<boolean>`(${due}, c.id) > (${begun[1]}::date, ${begun[2]}::uuid)`);
		const rows = await list
			.select([
				...(['c.id', 'c.ref', 'c.service', 'c.regime', 'c.name_ar', 'c.workflow_hash'] as const),
				...(['n.state', 'n.fixed', 'n.round', 'n.since_at', 'n.papers_given'] as const),
				...(['n.papers_needed', 'n.changes', 'n.near_names', 'n.recommendation'] as const),
				...(['k.days', 'k.calendar', 'k.due_on', 'k.started_on', 'k.pauses'] as const),
				...(['k.stopped_on', 'l.staff'] as const),
			])
			.select(due.as('at'))
			.orderBy(due)
			.orderBy('c.id')
			.limit(page + 1)
			.execute();
		const shown = rows.slice(0, page);
		const nameOf = await namesOf(
			ctx,
			shown.map(({ staff }) => staff),
		);
		const items: QueueRow[] = [];
		for (const row of shown) {
			const workflow = await versionBy<WorkflowDeclaration>(ctx, row.workflow_hash);
			const now = {
				state: row.state,
				fixed: row.fixed,
				startedOn: row.started_on,
				stoppedOn: row.stopped_on,
				pauses: row.pauses ?? [],
			};
			const at = { workflow, now } as Parameters<typeof holderOf>[0];
			const clock = row.days === null ? undefined : { ...row, days: row.days };
			items.push({
				ref: row.ref,
				service: { code: row.service, title: declaredOf(row).service.title },
				name: row.name_ar,
				state: stateView(at),
				since: row.since_at,
				holder: holderOf(at),
				round: row.round,
				clock: clockView(now, clock, ctx.now),
				papersGiven: row.papers_given,
				papersNeeded: row.papers_needed,
				changes: row.changes,
				nearNames: row.near_names,
				recommended: row.recommendation?.outcome ?? null,
				claim: row.staff
					? { name: nameOf(row.staff), mine: row.staff === ctx.actor.account }
					: null,
			});
		}
		const last = shown.at(-1);
		return {
			filter,
			items,
			counts: await counted(ctx),
			next: rows.length > page && last ? `${last.at}~${last.id}` : null,
		};
	},
);
