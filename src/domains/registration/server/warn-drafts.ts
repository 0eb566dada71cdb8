import { addDays, addMonths, dayOf } from '#core';
import { record } from '#domains/journal/server';
import { act, type Caller, type Ctx } from '#platform/server';
import { own, platformChain } from './db.ts';
import { lockCase } from './find-case.ts';
import { eachIdleDraft, touchedAt } from './idle-drafts.ts';

/** Days before its last one that a draft's applicant is told (trust.md §12: warned twice). */
const warnedBefore = [60, 14];

const timesTold = async (ctx: Ctx, id: string, touched: Date): Promise<number> => {
	const told = await own(ctx)
		.selectFrom('registration.draft_warning')
		.select(['touched_at', 'times'])
		.where('case_id', '=', id)
		.executeTakeFirst();
	return told && told.touched_at.getTime() === touched.getTime() ? told.times : 0;
};

/** Tells the applicant that a draft lapses soon, once for each day of `warnedBefore` that has come; gives whether it told. */
export const warnOfLapse = act('registration:keep', async (ctx, ref: string): Promise<boolean> => {
	const one = await lockCase(ctx, ref);
	const { id } = one.row;
	const months = one.rule('draft.months');
	if (months === undefined || one.now.fixed !== 'draft') return false;
	const touched = await touchedAt(ctx, id);
	const last = addMonths(dayOf(touched), months);
	const today = dayOf(ctx.now);
	const due = warnedBefore.filter((days) => today >= addDays(last, -days)).length;
	// a night too late there is nothing to save any more
	if (today > last || due <= (await timesTold(ctx, id, touched))) return false;
	const told = { touched_at: touched, times: due };
	await own(ctx)
		.insertInto('registration.draft_warning')
		.values({ case_id: id, ...told })
		.onConflict((conflict) => conflict.column('case_id').doUpdateSet(told))
		.execute();
	await record(ctx, {
		owner: platformChain,
		event: 'registration.draft-lapses',
		subject: id,
		facts: { ref, last },
	});
	return true;
});

/** Tells everybody whose draft lapses soon. */
export const warnOfLapses = (caller: Caller): Promise<void> =>
	eachIdleDraft(caller, 'registration.warn-drafts', warnOfLapse);
