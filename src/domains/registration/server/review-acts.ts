import { newId, Refusal } from '#core';
import { record } from '#domains/journal/server';
import { act, sealValue } from '#platform/server';
import type { NameVerdict, PaperResult } from '../index.ts';
import { appendAct } from './append-act.ts';
import { own, placeOf } from './db.ts';
import { lockCase } from './find-case.ts';
import { lookAt, requireBeside, requireStep } from './looker.ts';

/** Says that the office has taken a file up. */
export const beginReview = act(
	'registration:review',
	async (ctx, { ref }: { ref: string }): Promise<{ ref: string }> => {
		const one = await lockCase(ctx, ref);
		requireStep(await lookAt(ctx, one), 'begin-review');
		await appendAct(ctx, one, { kind: 'begin-review' });
		await record(ctx, {
			owner: ctx.actor.office!,
			event: 'registration.review-begun',
			subject: one.row.id,
			facts: { ref },
		});
		return { ref };
	},
);

/** How a paper was found, for this very file: a newer version is looked at anew. */
export const checkPaper = act(
	'registration:review',
	async (
		ctx,
		input: { ref: string; slot: string; result: PaperResult; file?: string | undefined },
	) => {
		const { ref, slot, result } = input;
		const one = await lockCase(ctx, ref);
		const look = await lookAt(ctx, one);
		requireBeside(look.beside, 'check-paper');
		const file = look.around.papers[slot];
		if (!file) throw new Refusal('not-found', 'slot-unknown');
		if (input.file && input.file !== file) throw new Refusal('conflict', 'content-changed');
		await appendAct(ctx, one, { kind: 'check-paper', facts: { slot, file, result } });
		await record(ctx, {
			owner: ctx.actor.office!,
			event: 'registration.paper-checked',
			subject: one.row.id,
			facts: { ref, slot, result },
		});
		return { ref };
	},
);

/** The papers named, each in the version that was seen, found good in one go; each is an act of its own. */
export const checkPapersGood = act(
	'registration:review',
	async (ctx, { ref, papers }: { ref: string; papers: { slot: string; file: string }[] }) => {
		if (papers.length === 0) throw new Refusal('invalid', 'required');
		for (const paper of papers) await checkPaper(ctx, { ref, ...paper, result: 'good' });
		return { ref };
	},
	{ records: 'nothing', because: 'each paper that is checked is recorded' },
);

/** Whether the proposed name may stand beside the names near to it, with the reason kept per pair and value (REG-02). */
export const judgeName = act(
	'registration:review',
	async (
		ctx,
		input: { ref: string; verdict: NameVerdict; reason: string; near?: string | undefined },
	) => {
		const { ref, verdict, reason } = input;
		const one = await lockCase(ctx, ref);
		const { beside, match } = await lookAt(ctx, one);
		requireBeside(beside, 'judge-name');
		// the verdict speaks of the names that were read
		if (input.near !== undefined && input.near !== match.nameHash)
			throw new Refusal('conflict', 'near-names-changed');
		if (!reason.trim()) throw new Refusal('invalid', 'required', { field: 'reason' });
		if (match.near.length === 0) throw new Refusal('conflict', 'no-near-name');
		if (verdict === 'clear' && match.nameMatch === 'same-as')
			throw new Refusal('conflict', 'name-taken');
		for (const near of match.near) {
			const id = newId(ctx.now);
			await own(ctx)
				.insertInto('registration.verdict')
				.values({
					id,
					case_id: one.row.id,
					value_hash: match.nameHash,
					candidate: near.subject,
					candidate_name: near.nameAr,
					score: near.score,
					verdict,
					reason: await sealValue(ctx, placeOf('verdict', 'reason', id, one.row.id), reason.trim()),
					by: ctx.actor.account!,
					at: ctx.now,
				})
				.execute();
		}
		await appendAct(ctx, one, {
			kind: 'judge-name',
			facts: { verdict, nameHash: match.nameHash },
			note: reason.trim(),
		});
		await record(ctx, {
			owner: ctx.actor.office!,
			event: 'registration.name-judged',
			subject: one.row.id,
			facts: { ref, verdict, near: match.near.length },
		});
		return { ref };
	},
);

/** Staff with an interest say so and are out of the file: a claim on it ends. */
export const declareInterest = act(
	'registration:review',
	async (ctx, { ref }: { ref: string }): Promise<{ ref: string }> => {
		const one = await lockCase(ctx, ref);
		requireBeside((await lookAt(ctx, one)).beside, 'declare-interest');
		await appendAct(ctx, one, { kind: 'declare-interest' });
		await own(ctx)
			.deleteFrom('registration.claim')
			.where('case_id', '=', one.row.id)
			.where('staff', '=', ctx.actor.account!)
			.execute();
		await record(ctx, {
			owner: ctx.actor.office!,
			event: 'registration.interest-declared',
			subject: one.row.id,
			facts: { ref },
		});
		return { ref };
	},
);
