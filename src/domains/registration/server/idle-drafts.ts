import { type RawBuilder, sql } from 'kysely';
import { addMonths, type Day, dayOf } from '#core';
import { ask, type Caller, codeOf, type Ctx, log } from '#platform/server';
import { own } from './db.ts';
import type { OpenCase } from './find-case.ts';

const atOnce = 200;

/** A draft was changed: its time begins again, and so do the warnings. Part of every deed that prepares one. */
export const touchDraft = async (ctx: Ctx, id: string): Promise<void> => {
	await own(ctx)
		.updateTable('registration.case')
		.set({ touched_at: ctx.now, warned: 0 })
		.where('id', '=', id)
		.execute();
};

/** The last day a draft is kept untouched: months of the calendar in Tripoli, the day whole. Null: it does not lapse. */
export const lastDayOf = (one: Pick<OpenCase, 'row' | 'now' | 'workflow' | 'rule'>): Day | null => {
	const months = one.rule('draft.months');
	const lapses = one.workflow.transitions.some(
		(step) => step.act === 'lapse' && step.from.includes(one.now.state),
	);
	if (!lapses || months === undefined) return null;
	return addMonths(dayOf(one.row.touched_at ?? one.row.opened_at), months);
};

const lastTouched: RawBuilder<Date> = sql`coalesce(c.touched_at, c.opened_at)`;

/** Drafts that nobody has touched for a month at least, in the order they were begun; `after`: those begun later. */
export const findIdleDrafts = ask(
	'registration:keep',
	async (ctx, { after }: { after: string | null }): Promise<{ id: string; ref: string }[]> => {
		let idle = own(ctx)
			.selectFrom('registration.case as c')
			.select(['c.id', 'c.ref'])
			.where('c.submitted_at', 'is', null)
			.where('c.discarded_at', 'is', null)
			.where(
				sql<boolean>`(${lastTouched} at time zone 'Africa/Tripoli')::date <= ${addMonths(dayOf(ctx.now), -1)}::date`,
			);
		if (after) idle = idle.where('c.id', '>', after);
		return idle.orderBy('c.id').limit(atOnce).execute();
	},
);

/**
 * Does a deed to every idle draft. One that fails is named in the log by its code alone and bars no other; the job fails at
 * the end (`drafts-left`), so that it is tried again and seen.
 */
export const eachIdleDraft = async (
	caller: Caller,
	place: string,
	run: (caller: Caller, ref: string) => Promise<boolean>,
): Promise<void> => {
	let failed = 0;
	let after: string | null = null;
	for (;;) {
		const idle: { id: string; ref: string }[] = await findIdleDrafts(caller, { after });
		if (idle.length === 0) break;
		for (const { ref } of idle)
			await run(caller, ref).catch((error: unknown) => {
				failed++;
				log('error', { place, code: codeOf(error) });
			});
		after = idle.at(-1)!.id;
	}
	if (failed > 0)
		throw Object.assign(new Error(`${failed} drafts are left`), { code: 'drafts-left' });
};
