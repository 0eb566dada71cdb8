import { destroyFile } from '#domains/files/server';
import { record } from '#domains/journal/server';
import { act, ask } from '#platform/server';
import { appendAct } from './append-act.ts';
import { own } from './db.ts';
import { lockCase } from './find-case.ts';

const platform = '00000000-0000-0000-0000-000000000000';
const aMonth = 30 * 86_400_000;
const atOnce = 200;

/** References of drafts that nobody has touched for a month at least, oldest first. */
export const findIdleDrafts = ask('registration:keep', async (ctx, _: null): Promise<string[]> => {
	const before = new Date(ctx.now.getTime() - aMonth);
	const rows = await own(ctx)
		.selectFrom('registration.case as c')
		.select('c.ref')
		.where('c.submitted_at', 'is', null)
		.where('c.discarded_at', 'is', null)
		.where('c.opened_at', '<', before)
		.where(({ not, exists, selectFrom }) =>
			not(
				exists(
					selectFrom('registration.draft as d')
						.select('d.case_id')
						.whereRef('d.case_id', '=', 'c.id')
						.where('d.saved_at', '>=', before),
				),
			),
		)
		.orderBy('c.id')
		.limit(atOnce)
		.execute();
	return rows.map(({ ref }) => ref);
});

/** Ends one draft whose declared time has run out; its words and papers are destroyed. Only drafts lapse (I-REG-17). */
export const lapseDraft = act('registration:keep', async (ctx, ref: string): Promise<boolean> => {
	const one = await lockCase(ctx, ref);
	const months = one.rule('draft.months');
	const lapse = one.workflow.transitions.find(
		(step) => step.act === 'lapse' && step.from.includes(one.now.state),
	);
	const saved = await own(ctx)
		.selectFrom('registration.draft')
		.select('saved_at')
		.where('case_id', '=', one.row.id)
		.orderBy('saved_at', 'desc')
		.executeTakeFirst();
	const touched = saved?.saved_at ?? one.row.opened_at;
	if (!lapse || months === undefined) return false;
	if (touched.getTime() + months * aMonth > ctx.now.getTime()) return false;
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
