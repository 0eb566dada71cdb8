import { Refusal } from '#core';
import { releaseFiles } from '#domains/files/server';
import { record } from '#domains/journal/server';
import { forgetNames } from '#domains/matching/server';
import { act, within } from '#platform/server';
import { appendAct } from './append-act.ts';
import { own } from './db.ts';
import { lockCase } from './find-case.ts';
import { lookAt, lookerOf, requireStep } from './looker.ts';

/** The applicant takes a filed application back; its name is free again. */
export const withdrawApplication = act(
	'registration:withdraw',
	async (ctx, { ref, note }: { ref: string; note?: string }): Promise<{ ref: string }> => {
		const one = await lockCase(ctx, ref);
		requireStep(await lookAt(ctx, one), 'withdraw');
		const office = one.row.office!;
		const here = await within(ctx, { office });
		await appendAct(here, one, { kind: 'withdraw', ...(note ? { note } : {}) });
		await forgetNames(here, one.row.id);
		await record(here, {
			owner: office,
			event: 'registration.application-withdrawn',
			subject: one.row.id,
			facts: { ref },
		});
		return { ref };
	},
);

/** Throws a draft away, on purpose: answers and papers go, the reference is not used again. */
export const discardDraft = act(
	'registration:prepare',
	async (ctx, { ref }: { ref: string }): Promise<{ ref: string }> => {
		const one = await lockCase(ctx, ref);
		const who = await lookerOf(ctx, one);
		if (one.now.fixed !== 'draft' || !who.doers.includes('applicant'))
			throw new Refusal('conflict', 'not-now');
		const { id } = one.row;
		const slots = await own(ctx)
			.deleteFrom('registration.slot')
			.where('case_id', '=', id)
			.returning('file')
			.execute();
		await releaseFiles(
			ctx,
			slots.map(({ file }) => file),
		);
		await own(ctx).deleteFrom('registration.draft').where('case_id', '=', id).execute();
		await own(ctx).deleteFrom('registration.proposal').where('case_id', '=', id).execute();
		await own(ctx)
			.updateTable('registration.case')
			.set({ discarded_at: ctx.now })
			.where('id', '=', id)
			.execute();
		return { ref };
	},
	{ records: 'nothing', because: 'a draft is nobody’s but its applicant’s' },
);
