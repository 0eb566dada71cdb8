import { newId } from '#core';
import { record } from '#domains/journal/server';
import { act, sealValue } from '#platform/server';
import { appendAct } from './append-act.ts';
import { own, placeOf } from './db.ts';
import { lockCase } from './find-case.ts';
import { issueFor } from './issue.ts';
import type { WrittenDefect } from './letters.ts';
import { lookAt, requireStep } from './looker.ts';
import { groundOnPaper } from './paper-data.ts';
import { requireSeen, type Seen } from './require-seen.ts';
import { writeLetter } from './write-letter.ts';

/**
 * Sends a file back with one letter that holds every defect, each at its field or paper and with its ground. The clock
 * pauses; only those places open. What is new on unchanged content in a later round takes a decider (REG-14).
 */
export const returnForCorrections = act(
	'registration:review',
	async (ctx, { ref, defects, seen }: { ref: string; defects: WrittenDefect[] } & Seen) => {
		const one = await lockCase(ctx, ref);
		requireSeen(one, { seen });
		const look = await lookAt(ctx, one);
		const step = requireStep(look, 'return');
		const { anchored, written, view } = await writeLetter(ctx, one, look, defects);
		const id = newId(ctx.now);
		const place = placeOf('letter', 'defects', id, one.row.id);
		const code = await issueFor(ctx, one, step, {
			number: `${ref}/${one.now.round}`,
			answers: look.filed.at(-1)!.answers,
			data: {
				round: view.round,
				roundsMax: view.roundsMax,
				defects: view.defects.map(({ place, ground, text }) => ({
					place,
					ground: groundOnPaper(one, ground.code),
					text,
				})),
			},
		});
		await own(ctx)
			.insertInto('registration.letter')
			.values({
				id,
				case_id: one.row.id,
				round: one.now.round,
				defects: await sealValue(ctx, place, written),
				sent_by: ctx.actor.account!,
				sent_at: ctx.now,
				paper_code: code,
			})
			.execute();
		await appendAct(ctx, one, {
			kind: 'return',
			grounds: [...new Set(anchored.map(({ ground }) => ground))],
			facts: { defects: anchored, paper: code, number: `${ref}/${one.now.round}` },
		});
		await record(ctx, {
			owner: ctx.actor.office!,
			event: 'registration.application-returned',
			subject: one.row.id,
			facts: { ref, defects: defects.length, late: view.late },
		});
		return { ref, code };
	},
);
