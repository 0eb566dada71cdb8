import { ask, type Ctx } from '#platform/server';
import { nameLikeness, type Verdict, verdictOf } from '../score.ts';
import { isTelling } from '../weights.ts';
import { wordsOf } from '../words-of-names.ts';
import { findNear, type Near } from './find-near.ts';
import { weighWords } from './lexicon.ts';

export type NameCheck = { verdict: Verdict; candidates: Near[] };

/** What stands in the way of a name: same-as, similar, or clear, with the nearest names (REG-02). `except`: what is the asker's own. */
export const matchName = async (
	ctx: Ctx,
	name: string,
	except: readonly string[] = [],
): Promise<NameCheck> => {
	const candidates = (await findNear(ctx, name, { limit: 9 })).filter(
		(one) => !except.includes(one.subject),
	);
	return { verdict: verdictOf(candidates[0]?.score ?? 0), candidates };
};

/** The name check for anybody, before any account. */
export const checkName = ask('matching:check-name', (ctx, { name }: { name: string }) =>
	matchName(ctx, name),
);

/** How alike two names are, in the light of all names known, and the telling words of the second that they share. */
export const compareNames = ask(
	'matching:check-name',
	async (ctx, { name, against }: { name: string; against: string }) => {
		const weigh = await weighWords(ctx, [name, against].flatMap(wordsOf));
		const { score, shared } = nameLikeness(name, against, weigh);
		return {
			score: Math.round(score * 1000) / 1000,
			shared: shared.filter((word) => isTelling(word, weigh(word))),
		};
	},
);
