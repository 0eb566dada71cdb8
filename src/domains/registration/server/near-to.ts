import { verdictFrom } from '#domains/matching';
import { matchName } from '#domains/matching/server';
import { shortNamesOf } from '#domains/organisations/server';
import { anyOf, type Ctx } from '#platform/server';
import type { NameCandidate } from '../index.ts';
import { own } from './db.ts';

/** The names an organisation asks for. */
export type Names = { ar: string | null; en: string | null; short?: string | null };

/**
 * A name near to a proposed one, as the match gives it; `shown`: the caller may be told of it; `firm`: full names are the
 * same, while a short name, theirs or ours, bars nobody.
 */
export type NearName = Pick<
	NameCandidate,
	'subject' | 'publicId' | 'nameAr' | 'score' | 'shared' | 'by'
> & { shown: boolean; firm: boolean };

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

type Met = Omit<NearName, 'shown' | 'firm'> & { full: boolean };

/** The names near to any of those proposed, nearest first, each organisation or application once; what is one's own left out. */
export const nearTo = async (
	ctx: Ctx,
	ours: readonly string[],
	{ ar, en, short }: Names,
): Promise<NearName[]> => {
	const met: Met[] = [];
	for (const name of [ar, en, short])
		if (name)
			for (const one of (await matchName(ctx, name, ours)).candidates)
				if (one.score >= verdictFrom.similar) met.push({ ...one, full: name !== short });
	const entered = met.flatMap(({ subject, publicId }) => (publicId ? [subject] : []));
	const shown = await shownTo(ctx, entered);
	const shorts = await shortNamesOf(
		ctx,
		met.flatMap(({ subject, by }) => (by ? [subject] : [])),
	);
	const isFirm = ({ subject, by, score, full }: Met) =>
		full && score >= verdictFrom.sameAs && !(by && shorts.get(subject)?.includes(by));
	const firm = new Set(met.filter(isFirm).map(({ subject }) => subject));
	return met
		.sort((a, b) => b.score - a.score || (a.nameAr < b.nameAr ? -1 : 1))
		.filter(({ subject }, i, all) => all.findIndex((one) => one.subject === subject) === i)
		.map(({ subject, publicId, nameAr, score, shared, by }) => ({
			...{ subject, publicId, nameAr, score, shared, by },
			...{ shown: !publicId || shown.has(subject), firm: firm.has(subject) },
		}));
};
