import { sql } from 'kysely';
import { dayOf } from '#core';
import { versionBy } from '#domains/rules/server';
import type { WorkflowDeclaration } from '#domains/rules';
import { ask, type Ctx } from '#platform/server';
import { isQueueFilter, type QueueFilter, type QueueRow } from '../index.ts';
import { own } from './db.ts';
import { declaredOf } from './find-case.ts';
import { clockView, holderOf, stateView } from './head-view.ts';
import { namesOf } from './story.ts';

/** Rows on a page of the work list. */
const page = 25;
const never = '9999-12-31';

const filtered = (ctx: Ctx, filter: QueueFilter) => {
	const list = own(ctx)
		.selectFrom('registration.case as c')
		.innerJoin('registration.case_now as n', 'n.case_id', 'c.id')
		.leftJoin('registration.clock as k', 'k.case_id', 'c.id')
		.leftJoin('registration.claim as l', (join) =>
			join.onRef('l.case_id', '=', 'c.id').on('l.until_at', '>', ctx.now),
		)
		.where('c.submitted_at', 'is not', null);
	if (filter === 'closed')
		return list.where((row) =>
			row.or([
				row('n.fixed', 'in', ['refused', 'withdrawn', 'lapsed']),
				row('n.entry', 'is not', null),
			]),
		);
	const open = list.where('n.fixed', 'in', ['submitted', 'accepted']).where('n.entry', 'is', null);
	if (filter === 'mine') return open.where('l.staff', '=', ctx.actor.account);
	if (filter === 'returned') return open.where('n.with_applicant', '=', true);
	if (filter === 'back') return open.where('n.round', '>', 1).where('n.with_applicant', '=', false);
	if (filter === 'decision')
		return open.where((row) =>
			row.or([row('n.recommendation', 'is not', null), row('n.fixed', '=', 'accepted')]),
		);
	if (filter === 'late') return open.where('k.due_on', '<', dayOf(ctx.now));
	return open;
};

const counted = async (ctx: Ctx, filter: QueueFilter): Promise<number> => {
	const { n } = await filtered(ctx, filter)
		.select((row) => row.fn.countAll<string>().as('n'))
		.executeTakeFirstOrThrow();
	return Number(n);
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
		let list = filtered(ctx, filter);
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
		const counts: Record<QueueFilter, number> = {
			open: await counted(ctx, 'open'),
			mine: await counted(ctx, 'mine'),
			late: await counted(ctx, 'late'),
			back: await counted(ctx, 'back'),
			returned: await counted(ctx, 'returned'),
			decision: await counted(ctx, 'decision'),
			closed: await counted(ctx, 'closed'),
		};
		return {
			filter,
			items,
			counts,
			next: rows.length > page && last ? `${last.at}~${last.id}` : null,
		};
	},
);
