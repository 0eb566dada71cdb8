import { sql } from 'kysely';
import { isDay, isId } from '#core';
import { personNames } from '#domains/identity/server';
import { versionBy } from '#domains/rules/server';
import type { ChecklistItem, FormDeclaration, WorkflowDeclaration } from '#domains/rules';
import { ask, type Ctx } from '#platform/server';
import type { CaseState, QueueFilter, QueueRow } from '../index.ts';
import { calledOf } from './find-case.ts';
import { clockView, holderOf, stateView } from './head-view.ts';
import { casesIn, countCases, due, filterFor } from './work-list.ts';

/** Rows on a page of the work list. */
const page = 25;
// of the papers that must be there; what was looked at beside them does not count
const checkedOf = (checklist: readonly ChecklistItem[], papers: CaseState['papers']) =>
	checklist.filter(({ id, required }) => required && papers[id]).length;

type Page = { filter: QueueFilter; cursor: string | null | undefined };

// what is over stands newest first, what is open by the end of its clock
const pageOf = (ctx: Ctx, { filter, cursor }: Page) => {
	const [, at = '', last = ''] = /^([\d:.T-]+)~([0-9a-f-]{36})$/.exec(cursor ?? '') ?? [];
	const id = isId(last) && isDay(at.slice(0, 10)) ? last : null;
	if (filter === 'closed') {
		const since = sql<string>`to_char(n.since_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS')`;
		let list = casesIn(ctx, filter);
		if (id) list = list.where(sql<boolean>`(${since}, c.id) < (${at}, ${id}::uuid)`);
		return list.select(since.as('at')).orderBy('n.since_at', 'desc').orderBy('c.id', 'desc');
	}
	let list = casesIn(ctx, filter);
	if (id) list = list.where(sql<boolean>`(${due}, c.id) > (${at.slice(0, 10)}::date, ${id}::uuid)`);
	return list.select(due.as('at')).orderBy(due).orderBy('c.id');
};

/**
 * The work list of the caller's office, by the end of the clock; `cursor` is where the page begins. It names no applicant and
 * shows nothing filed but the proposed name, so it writes no look (trust.md §7).
 */
export const findQueue = ask(
	'registration:review',
	async (ctx, { filter: asked, cursor }: { filter?: string | null; cursor?: string | null }) => {
		const filter = filterFor(ctx, asked);
		const rows = await pageOf(ctx, { filter, cursor })
			.select([
				...(['c.id', 'c.ref', 'c.service', 'c.regime', 'c.name_ar', 'c.workflow_hash'] as const),
				...(['c.form_hash', 'c.checklist_hash'] as const),
				...(['n.state', 'n.fixed', 'n.round', 'n.since_at', 'n.papers_given'] as const),
				...(['n.papers_needed', 'n.changes', 'n.near_names', 'n.recommendation'] as const),
				...(['n.papers', 'n.prepared', 'n.interested'] as const),
				...(['k.days', 'k.calendar', 'k.due_on', 'k.started_on', 'k.pauses'] as const),
				...(['k.stopped_on', 'l.staff'] as const),
			])
			.limit(page + 1)
			.execute();
		const shown = rows.slice(0, page);
		const nameOf = await personNames(
			ctx,
			shown.map(({ staff }) => staff),
		);
		const items: QueueRow[] = [];
		for (const row of shown) {
			const workflow = await versionBy<WorkflowDeclaration>(ctx, row.workflow_hash);
			const checklist = await versionBy<ChecklistItem[]>(ctx, row.checklist_hash);
			const called = calledOf(row, await versionBy<FormDeclaration>(ctx, row.form_hash));
			const now = {
				state: row.state,
				fixed: row.fixed,
				startedOn: row.started_on,
				stoppedOn: row.stopped_on,
				pauses: row.pauses ?? [],
			};
			const at = { workflow, now } as Parameters<typeof holderOf>[0];
			const clock = row.days === null ? null : { ...row, days: row.days };
			items.push({
				ref: row.ref,
				service: { code: row.service, title: called.title },
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
				unchecked: row.round > 1 ? 0 : row.papers_needed - checkedOf(checklist, row.papers),
				recommended: row.recommendation?.outcome ?? null,
				decides:
					ctx.actor.roles.includes('decider') &&
					!row.prepared.includes(ctx.actor.account!) &&
					(row.recommendation !== null || row.fixed === 'accepted'),
				recused: row.interested.includes(ctx.actor.account!),
				claim: row.staff
					? { name: nameOf(row.staff), mine: row.staff === ctx.actor.account }
					: null,
			});
		}
		const last = shown.at(-1);
		return {
			filter,
			items,
			counts: await countCases(ctx),
			next: rows.length > page && last ? `${last.at}~${last.id}` : null,
		};
	},
);
