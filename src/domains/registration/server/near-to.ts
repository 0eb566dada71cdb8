import { verdictFrom } from '#domains/matching';
import { matchName } from '#domains/matching/server';
import { anyOf, type Ctx } from '#platform/server';
import type { NameCandidate } from '../index.ts';
import { own } from './db.ts';

/** The names an organisation asks for. */
export type Names = { ar: string | null; en: string | null };

/** A name near to a proposed one, as the match gives it; `shown`: the caller may be told of it. */
export type NearName = Pick<
	NameCandidate,
	'subject' | 'publicId' | 'nameAr' | 'score' | 'shared'
> & { shown: boolean };

// a name that is withheld from the public is withheld from who applies; the desk compares it
const shownTo = async (ctx: Ctx, subjects: readonly string[]): Promise<Set<string>> => {
	if (ctx.actor.audience === 'desk' || subjects.length === 0) return new Set(subjects);
	const rows = await own(ctx)
		.selectFrom('organisations.public_entry')
		.select('organisation_id')
		.where('organisation_id', '=', anyOf(subjects))
		.execute();
	return new Set(rows.map((row) => row.organisation_id));
};

/** The names near to any of those proposed, nearest first, each organisation or application once; what is one's own left out. */
export const nearTo = async (
	ctx: Ctx,
	ours: readonly string[],
	names: readonly (string | null)[],
): Promise<NearName[]> => {
	const best = new Map<string, Omit<NearName, 'shown'>>();
	for (const name of names) {
		if (!name) continue;
		for (const one of (await matchName(ctx, name, ours)).candidates)
			if (one.score >= verdictFrom.similar && one.score > (best.get(one.subject)?.score ?? 0))
				best.set(one.subject, one);
	}
	const near = [...best.values()].sort(
		(a, b) => b.score - a.score || (a.nameAr < b.nameAr ? -1 : 1),
	);
	const entered = near.filter(({ publicId }) => publicId).map(({ subject }) => subject);
	const shown = await shownTo(ctx, entered);
	return near.map(({ subject, publicId, nameAr, score, shared }) => ({
		subject,
		publicId,
		nameAr,
		score,
		shared,
		shown: !publicId || shown.has(subject),
	}));
};
