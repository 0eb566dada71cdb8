import { type CaseState, dueOn } from '../index.ts';
import type { Calendar } from '#core';
import type { Ctx } from '#platform/server';
import { own } from './db.ts';

export type { CaseState };

const shared = [
	'state',
	'fixed',
	'round',
	'content_hash',
	'defects',
	'decision',
	'entry',
	'seq',
] as const;
const inside = ['recommendation', 'papers', 'name', 'prepared', 'interested'] as const;

type Inside = Pick<CaseState, (typeof inside)[number]>;
const nothing: Inside = {
	recommendation: null,
	papers: {},
	name: null,
	prepared: [],
	interested: [],
};

/** Where a case stands: its state, since when, and its clock where one was set. */
export type Standing = {
	now: CaseState;
	since: Date;
	clock: { days: number; calendar: Calendar; due_on: string | null } | null;
};

/** How a case stands by its projection; to the applicant without what is the office's own. */
export const standingOf = async (ctx: Ctx, caseId: string): Promise<Standing> => {
	// the applicant's login may not read what staff think of the file
	const outside = ctx.actor.audience === 'org';
	const row = await own(ctx)
		.selectFrom('registration.case_now as n')
		.leftJoin('registration.clock as k', 'k.case_id', 'n.case_id')
		.select(shared)
		.select(['n.since_at', 'k.days', 'k.calendar', 'k.due_on'])
		.select(['k.started_on', 'k.pauses', 'k.stopped_on'])
		.$if(!outside, (query) => query.select(inside))
		.where('n.case_id', '=', caseId)
		.executeTakeFirstOrThrow();
	const { days, calendar, due_on } = row;
	return {
		now: {
			state: row.state,
			fixed: row.fixed,
			round: row.round,
			contentHash: row.content_hash,
			defects: row.defects,
			decision: row.decision,
			entry: row.entry,
			seq: row.seq,
			...(outside ? nothing : insideOf(row as Inside)),
			startedOn: row.started_on,
			pauses: row.pauses ?? [],
			stoppedOn: row.stopped_on,
		},
		since: row.since_at,
		clock: days === null ? null : { days, calendar: calendar!, due_on },
	};
};

const insideOf = ({ recommendation, papers, name, prepared, interested }: Inside): Inside => ({
	...{ recommendation, papers, name, prepared, interested },
});

/** Writes the projection after an act; the columns of the office are written by it alone. */
export const keepState = async (
	ctx: Ctx,
	caseId: string,
	{ before, now, head }: { before: CaseState; now: CaseState; head: Buffer },
	withApplicant: boolean,
): Promise<void> => {
	await own(ctx)
		.updateTable('registration.case_now')
		.set({
			state: now.state,
			fixed: now.fixed,
			round: now.round,
			content_hash: now.contentHash,
			defects: JSON.stringify(now.defects),
			seq: now.seq,
			head,
			with_applicant: withApplicant,
			...(before.state === now.state ? {} : { since_at: ctx.now }),
			...(ctx.actor.audience === 'desk'
				? {
						decision: now.decision,
						entry: now.entry,
						recommendation: now.recommendation && JSON.stringify(now.recommendation),
						papers: JSON.stringify(now.papers),
						name: now.name && JSON.stringify(now.name),
						prepared: [...now.prepared],
						interested: [...now.interested],
					}
				: {}),
		})
		.where('case_id', '=', caseId)
		.execute();
	const clock = await own(ctx)
		.selectFrom('registration.clock')
		.select(['days', 'calendar'])
		.where('case_id', '=', caseId)
		.executeTakeFirst();
	if (!clock) return;
	await own(ctx)
		.updateTable('registration.clock')
		.set({
			pauses: JSON.stringify(now.pauses),
			stopped_on: now.stoppedOn,
			due_on: dueOn(now, clock.calendar, clock.days),
		})
		.where('case_id', '=', caseId)
		.execute();
};
