import { addDays, dayOf } from '#core';
import { platformChain, record } from '#domains/journal/server';
import { act, type Caller } from '#platform/server';
import { own } from './db.ts';
import { lockCase } from './find-case.ts';
import { eachIdleDraft, lastDayOf } from './idle-drafts.ts';

/** Days before its last one on which a draft's applicant is told (trust.md §12: warned twice). */
const warnedBefore = [60, 14];

/** Tells the applicant that a draft lapses soon; days that went by untold are told of at once. Gives whether it told. */
export const warnOfLapse = act('registration:keep', async (ctx, ref: string): Promise<boolean> => {
	const one = await lockCase(ctx, ref);
	const last = lastDayOf(one);
	const today = dayOf(ctx.now);
	// a day too late there is nothing to save any more
	if (!last || today > last) return false;
	const warned = warnedBefore.filter((days) => today >= addDays(last, -days)).length;
	if (warned <= one.row.warned) return false;
	const { id } = one.row;
	await own(ctx).updateTable('registration.case').set({ warned }).where('id', '=', id).execute();
	await record(ctx, {
		owner: platformChain,
		event: 'registration.draft-warned',
		subject: id,
		facts: { ref, last },
	});
	return true;
});

/** Tells everybody whose draft lapses soon. */
export const warnOfLapses = (caller: Caller): Promise<void> =>
	eachIdleDraft(caller, 'registration.warn-drafts', warnOfLapse);
