import { ask, type Ctx } from '#platform/server';
import { type Verdict, verdictOf } from '../score.ts';
import { findNear, type Near } from './find-near.ts';

export type NameCheck = { verdict: Verdict; candidates: Near[] };

/** What stands in the way of a name: same-as, similar, or clear, with the nearest names (REG-02). `except` is the asker's own case. */
export const matchName = async (ctx: Ctx, name: string, except?: string): Promise<NameCheck> => {
	const candidates = (await findNear(ctx, name, { limit: 8, least: 0.6 })).filter(
		(one) => one.subject !== except,
	);
	return { verdict: verdictOf(candidates[0]?.score ?? 0), candidates };
};

/** The name check for anybody, before any account. */
export const checkName = ask('matching:check-name', (ctx, { name }: { name: string }) =>
	matchName(ctx, name),
);
