import { addMonths, dayOf } from '#core';
import { destroyFile } from '#domains/files/server';
import { record } from '#domains/journal/server';
import { act, type Caller } from '#platform/server';
import { appendAct } from './append-act.ts';
import { own, platformChain } from './db.ts';
import { lockCase } from './find-case.ts';
import { eachIdleDraft, touchedAt } from './idle-drafts.ts';

/**
 * Ends one draft whose declared time has run out; its words and papers are destroyed. Only drafts lapse (I-REG-17). The
 * time is months of the calendar in Tripoli, and the last of its days is whole.
 */
export const lapseDraft = act('registration:keep', async (ctx, ref: string): Promise<boolean> => {
	const one = await lockCase(ctx, ref);
	const months = one.rule('draft.months');
	const lapse = one.workflow.transitions.find(
		(step) => step.act === 'lapse' && step.from.includes(one.now.state),
	);
	if (!lapse || months === undefined) return false;
	const { id } = one.row;
	if (dayOf(ctx.now) <= addMonths(dayOf(await touchedAt(ctx, id)), months)) return false;
	const slots = await own(ctx)
		.selectFrom('registration.slot')
		.select('file')
		.where('case_id', '=', id)
		.execute();
	for (const { file } of slots) await destroyFile(ctx, file);
	for (const table of ['slot', 'draft', 'proposal'] as const)
		await own(ctx).deleteFrom(`registration.${table}`).where('case_id', '=', id).execute();
	await appendAct(ctx, one, { kind: 'lapse' });
	await own(ctx)
		.updateTable('registration.case')
		.set({ discarded_at: ctx.now })
		.where('id', '=', id)
		.execute();
	await record(ctx, {
		owner: platformChain,
		event: 'registration.draft-lapsed',
		subject: id,
		facts: { ref },
	});
	return true;
});

/** Ends every draft whose time has run out. */
export const lapseDrafts = (caller: Caller): Promise<void> =>
	eachIdleDraft(caller, 'registration.lapse-drafts', lapseDraft);
