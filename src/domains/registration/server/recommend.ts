import { Refusal } from '#core';
import { requireFreshFactor } from '#domains/identity/server';
import { record } from '#domains/journal/server';
import { act } from '#platform/server';
import { appendAct } from './append-act.ts';
import { lockCase } from './find-case.ts';
import { lookAt, requireStep } from './looker.ts';
import { requireSeen, type Seen } from './require-seen.ts';
import { readReasoned } from './write-refusal.ts';

type Recommendation = {
	ref: string;
	outcome: 'accept' | 'refuse';
	grounds: string[];
	text: string;
} & Seen;

/** Recommends with reasons, on this very content; somebody else decides (REG-17). */
export const recommend = act(
	'registration:recommend',
	async (ctx, { ref, outcome, grounds, text, seen }: Recommendation): Promise<{ ref: string }> => {
		requireFreshFactor(ctx);
		const one = await lockCase(ctx, ref);
		requireSeen(one, { seen });
		const kind = `recommend-${outcome}` as const;
		const step = requireStep(await lookAt(ctx, one), kind);
		const written = readReasoned(one, { grounds, text }, step);
		await appendAct(ctx, one, {
			kind,
			grounds: written.grounds.map(({ code }) => code),
			facts: { outcome },
			note: written.reasons,
		});
		await record(ctx, {
			owner: ctx.actor.office!,
			event: 'registration.application-recommended',
			subject: one.row.id,
			facts: { ref, outcome },
		});
		return { ref };
	},
);

/** The decider sends a recommendation back to review, with the reason. */
export const rejectRecommendation = act(
	'registration:decide',
	async (
		ctx,
		{ ref, text, seen }: { ref: string; text: string } & Seen,
	): Promise<{ ref: string }> => {
		requireFreshFactor(ctx);
		const one = await lockCase(ctx, ref);
		requireSeen(one, { seen });
		requireStep(await lookAt(ctx, one), 'reject-recommendation');
		if (!text.trim()) throw new Refusal('invalid', 'required', { field: 'text' });
		await appendAct(ctx, one, { kind: 'reject-recommendation', note: text.trim() });
		await record(ctx, {
			owner: ctx.actor.office!,
			event: 'registration.recommendation-rejected',
			subject: one.row.id,
			facts: { ref },
		});
		return { ref };
	},
);
