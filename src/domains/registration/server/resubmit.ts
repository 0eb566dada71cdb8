import { Refusal } from '#core';
import { holdFiles } from '#domains/files/server';
import { record } from '#domains/journal/server';
import { indexNames } from '#domains/matching/server';
import { reachableAnswers } from '#domains/rules';
import { act, within } from '#platform/server';
import { changedFields, openingOf } from '../index.ts';
import { appendAct } from './append-act.ts';
import { clearOf, contentHash, papersCount } from './content.ts';
import { own } from './db.ts';
import { lockCase } from './find-case.ts';
import { openDefects } from './open-defects.ts';
import { lookAt, requireStep, requireUnbarred } from './looker.ts';

/**
 * Sends a returned file back: only what its letter opened may have changed; the clock goes on (REG-14). A round is spent by
 * it, so places the letter names and nobody touched go back `asIs` only when that was meant.
 */
export const resubmit = act(
	'registration:submit',
	async (
		ctx,
		{ ref, asIs = false }: { ref: string; asIs?: boolean },
	): Promise<{ ref: string; changes: number }> => {
		const one = await lockCase(ctx, ref);
		const look = await lookAt(ctx, one);
		requireStep(look, 'resubmit');
		const draft = look.draft!;
		const before = look.filed.at(-1)!;
		const answers = reachableAnswers(one.form, draft.answers);
		const opening = openingOf(one, one.now, before, draft.answers);
		const fields = changedFields(one.form, before.answers, answers);
		// an answer that a correction made unreachable leaves with it
		const shut = fields.find((field) => answers[field] && !opening.fields.includes(field));
		if (shut) throw new Refusal('conflict', 'field-closed', { field: shut });
		const slots = Object.keys({ ...before.papers, ...draft.papers }).filter(
			(slot) => before.papers[slot] !== draft.papers[slot],
		);
		const closed = slots.find((slot) => !opening.slots.includes(slot));
		if (closed) throw new Refusal('conflict', 'slot-closed', { field: `paper.${closed}` });
		const defects = await openDefects(ctx, one, look, draft);
		const n = defects.filter(({ answered }) => !answered).length;
		if (n && !asIs)
			throw new Refusal('invalid', 'places-untouched', { field: 'as-is', facts: { n } });
		requireUnbarred(look);
		const clear = clearOf(one, answers);
		const office = one.row.office!;
		await own(ctx)
			.updateTable('registration.case')
			.set(clear)
			.where('id', '=', one.row.id)
			.execute();
		await own(ctx)
			.updateTable('registration.letter')
			.set({ answered_at: ctx.now })
			.where('case_id', '=', one.row.id)
			.where('round', '=', one.now.round)
			.execute();
		const here = await within(ctx, { office });
		await holdFiles(here, Object.values(draft.papers), { office });
		await appendAct(here, one, {
			kind: 'resubmit',
			answers,
			facts: { papers: draft.papers },
			contentHash: await contentHash(here, one, answers, draft.papers),
		});
		const changes = fields.length + slots.length;
		await own(here)
			.updateTable('registration.case_now')
			.set({
				...papersCount(one, answers, draft.papers),
				changes,
				near_names: look.match.near.length,
			})
			.where('case_id', '=', one.row.id)
			.execute();
		await indexNames(here, {
			subject: one.row.id,
			publicId: null,
			nameAr: clear.name_ar!,
			nameEn: clear.name_en,
		});
		await record(here, {
			owner: office,
			event: 'registration.application-resubmitted',
			subject: one.row.id,
			facts: { ref, changes },
		});
		return { ref, changes };
	},
);
