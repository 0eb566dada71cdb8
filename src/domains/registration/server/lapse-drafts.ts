import { dayOf } from '#core';
import { destroyFile } from '#domains/files/server';
import { platformChain, record } from '#domains/journal/server';
import { act, type Caller } from '#platform/server';
import { appendAct } from './append-act.ts';
import { own } from './db.ts';
import { lockCase } from './find-case.ts';
import { eachIdleDraft, lastDayOf } from './idle-drafts.ts';

/**
 * Ends one draft whose declared time has run out; its words and papers are destroyed. Only drafts lapse (I-REG-17).
 */
export const lapseDraft = act('registration:keep', async (ctx, ref: string): Promise<boolean> => {
	const one = await lockCase(ctx, ref);
	const last = lastDayOf(one);
	if (!last || dayOf(ctx.now) <= last) return false;
	const { id } = one.row;
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
