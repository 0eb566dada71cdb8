import { addMonths, dayOf } from '#core';
import { destroyFile } from '#domains/files/server';
import { record } from '#domains/journal/server';
import { act, ask, type Caller, codeOf, log } from '#platform/server';
import { sql } from 'kysely';
import { appendAct } from './append-act.ts';
import { own } from './db.ts';
import { lockCase } from './find-case.ts';

const platform = '00000000-0000-0000-0000-000000000000';
const atOnce = 200;

/** The instant a draft was last touched: begun, words saved, a paper given, a late save left to wait. */
const touchedAt = sql<Date>`greatest(c.opened_at,
	(select max(d.saved_at) from registration.draft d where d.case_id = c.id),
	(select max(s.given_at) from registration.slot s where s.case_id = c.id),
	(select max(p.at) from registration.proposal p where p.case_id = c.id))`;

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
				sql<boolean>`(${touchedAt} at time zone 'Africa/Tripoli')::date <= ${addMonths(dayOf(ctx.now), -1)}::date`,
			);
		if (after) idle = idle.where('c.id', '>', after);
		return idle.orderBy('c.id').limit(atOnce).execute();
	},
);

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
	const { touched } = await own(ctx)
		.selectFrom('registration.case as c')
		.select(touchedAt.as('touched'))
		.where('c.id', '=', one.row.id)
		.executeTakeFirstOrThrow();
	if (dayOf(ctx.now) <= addMonths(dayOf(touched), months)) return false;
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
		owner: platform,
		event: 'registration.draft-lapsed',
		subject: id,
		facts: { ref },
	});
	return true;
});

/**
 * Ends every draft whose time has run out. One that fails is named in the log by its code alone and bars no other; the
 * job fails at the end, so that it is tried again and seen.
 */
export const lapseDrafts = async (caller: Caller): Promise<void> => {
	let failed = 0;
	let after: string | null = null;
	for (;;) {
		const idle: { id: string; ref: string }[] = await findIdleDrafts(caller, { after });
		if (idle.length === 0) break;
		for (const { ref } of idle)
			await lapseDraft(caller, ref).catch((error: unknown) => {
				failed++;
				log('error', { place: 'registration.lapse-drafts', code: codeOf(error) });
			});
		after = idle.at(-1)!.id;
	}
	if (failed > 0)
		throw Object.assign(new Error(`${failed} drafts did not lapse`), { code: 'drafts-left' });
};
