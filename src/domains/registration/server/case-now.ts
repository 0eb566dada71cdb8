import { type CaseState, dueOn } from '../index.ts';
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

type Inside = Pick<CaseState, 'recommendation' | 'papers' | 'name' | 'prepared' | 'interested'>;
// the applicant's login may not read what staff think of the file
const insideOf = async (ctx: Ctx, caseId: string): Promise<Inside> =>
	ctx.actor.audience === 'org'
		? { recommendation: null, papers: {}, name: null, prepared: [], interested: [] }
		: ((await own(ctx)
				.selectFrom('registration.case_now')
				.select(inside)
				.where('case_id', '=', caseId)
				.executeTakeFirstOrThrow()) as Inside);

/** The state of a case from its projection; to the applicant without what is the office's own. */
export const stateFrom = async (ctx: Ctx, caseId: string): Promise<CaseState> => {
	const row = await own(ctx)
		.selectFrom('registration.case_now')
		.select(shared)
		.where('case_id', '=', caseId)
		.executeTakeFirstOrThrow();
	const clock = await own(ctx)
		.selectFrom('registration.clock')
		.select(['started_on', 'pauses', 'stopped_on'])
		.where('case_id', '=', caseId)
		.executeTakeFirst();
	return {
		state: row.state,
		fixed: row.fixed,
		round: row.round,
		contentHash: row.content_hash,
		defects: row.defects,
		decision: row.decision,
		entry: row.entry,
		seq: row.seq,
		...(await insideOf(ctx, caseId)),
		startedOn: clock?.started_on ?? null,
		pauses: clock?.pauses ?? [],
		stoppedOn: clock?.stopped_on ?? null,
	};
};

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
