import { sql } from 'kysely';
import type { Ctx } from '#platform/server';
import { isJoining, isLegalForm, wordsOf } from '../words-of-names.ts';
import { seekWords, type Sought } from './lexicon.ts';

/** A name found for what was typed, with its score from 0 to 1 and the words of it that matched. */
export type Ranked = {
	subject: string;
	score: number;
	/** the name that matched, when it is not the official one */
	by: string | null;
	matched: string[];
	/** all its names, of the best ones only */
	named: Named | null;
};

/** Results, best first; `more`: there were more than were looked at. */
export type Ranking = { ranked: Ranked[]; more: boolean };

const mostWords = 12;
const mostRanked = 1_000;
const mostWeighed = 120;
// postings read for one question: rarer words first, and never none
const mostPostings = 60_000;
const cut = 0.47;

/** A row of the names of an organisation. */
export type Named = {
	subject: string;
	public_id: string;
	name_ar: string;
	name_en: string | null;
	names: string[];
};
type Coarse = { subject: string; score: number; named: Named | null };

const total = (sought: readonly Sought[]) => sought.reduce((sum, { weight }) => sum + weight, 0);
const postingsOf = ({ meant }: Sought) =>
	[...meant.values()].reduce((sum, { inNames }) => sum + inNames, 0);

// the words by which names are fetched: the rarest that together are not too many
const seedsOf = (sought: readonly Sought[]): Sought[] => {
	const useful = sought
		.filter(({ typed, meant }) => !isJoining(typed) && meant.size > 0)
		.sort((a, b) => postingsOf(a) - postingsOf(b));
	let budget = mostPostings;
	return useful.filter((one, i) => (budget -= postingsOf(one)) >= 0 || i === 0);
};

// the best come with their names, which are weighed next
const fetchCoarse = async (ctx: Ctx, sought: readonly Sought[]): Promise<Coarse[]> => {
	const rows = seedsOf(sought).flatMap(({ meant, weight }, group) =>
		[...meant].map(([word, { like }]) => ({ group, word, got: like * weight })),
	);
	if (rows.length === 0) return [];
	const found = await sql<{ got: number; subject: string } & (Named | { names: null })>`
		select hit.subject, hit.got, n.public_id, n.name_ar, n.name_en, n.names from (
			select subject, sum(got) as got, row_number() over (order by sum(got) desc, size, subject) as place from (
				select p.subject, p.size, c.grp, max(c.got) as got
				from unnest(${rows.map((row) => row.group)}::int[], ${rows.map((row) => row.word)}::text[],
					${rows.map((row) => row.got)}::float8[]) as c (grp, word, got)
				join matching.public_posting p on p.word = c.word
				group by p.subject, p.size, c.grp
			) part group by subject, size order by place limit ${sql.lit(mostRanked + 1)}
		) hit left join matching.public_name n on n.subject = hit.subject and hit.place <= ${sql.lit(mostWeighed)}
		order by hit.place`.execute(ctx.db);
	const whole = total(sought);
	return found.rows.map((row) => ({
		subject: row.subject,
		score: row.got / whole,
		named: row.names === null ? null : row,
	}));
};

// how one name answers: what was typed and found in it, what of it was typed, and in which order
const weighName = (name: string, sought: readonly Sought[]) => {
	const words = wordsOf(name);
	const best = sought.map(() => 0);
	const order: number[] = [];
	const matched: string[] = [];
	let got = 0;
	let whole = 0;
	for (const word of words) {
		let like = 0;
		let at = -1;
		sought.forEach(({ typed, meant }, i) => {
			const found = isJoining(typed) ? Number(typed === word) : (meant.get(word)?.like ?? 0);
			if (found > best[i]!) best[i] = found;
			if (found > like) [like, at] = [found, i];
		});
		const weight =
			at >= 0 ? sought[at]!.weight : isJoining(word) ? 0.04 : isLegalForm(word) ? 0.12 : 0.6;
		whole += weight;
		got += like * weight;
		if (at < 0) continue;
		order.push(at);
		if (!isJoining(word) && !isLegalForm(word)) matched.push(word);
	}
	const cover = best.reduce((sum, like, i) => sum + like * sought[i]!.weight, 0) / total(sought);
	const kept = order.slice(1).filter((at, i) => at >= order[i]!).length;
	const inOrder = order.length > 1 ? kept / (order.length - 1) : 1;
	const sim = 0.5 * cover + 0.5 * cover * (whole ? got / whole : 0) * (0.9 + 0.1 * inOrder);
	return { cover, sim, matched };
};

const weighNamed = (row: Named, coarse: number, sought: readonly Sought[]): Ranked => {
	const names = row.names.map((name) => ({ name, ...weighName(name, sought) }));
	const best = names.reduce((a, b) => (b.sim > a.sim ? b : a));
	const own = best.name === row.name_ar || best.name === row.name_en;
	return {
		subject: row.subject,
		score: 0.8 * Math.max(coarse, best.cover) + 0.2 * best.sim,
		by: own ? null : best.name,
		matched: [...new Set(names.flatMap((one) => one.matched))],
		named: row,
	};
};

/**
 * The organisations whose names answer what was typed, best first: spelling, order, article, slips, Latin letters,
 * run-together and cut-off words are forgiven; what shares too little is left out, so that nonsense finds nothing.
 */
export const rankNames = async (ctx: Ctx, typed: string): Promise<Ranking> => {
	const words = wordsOf(typed).slice(0, mostWords);
	if (words.every(isJoining)) return { ranked: [], more: false };
	const sought = await seekWords(ctx, words);
	const coarse = await fetchCoarse(ctx, sought);
	const weighed = coarse
		.slice(0, mostWeighed)
		.flatMap(({ named, score }) => (named ? [weighNamed(named, score, sought)] : []))
		.sort((a, b) => b.score - a.score || (a.subject < b.subject ? -1 : 1));
	const lowest = weighed.at(-1)?.score ?? 0;
	const rest = coarse.slice(mostWeighed, mostRanked).map(({ subject, score }) => ({
		subject,
		score: Math.min(score, lowest),
		by: null,
		matched: [],
		named: null,
	}));
	return {
		ranked: [...weighed, ...rest].filter(({ score }) => score >= cut),
		more: coarse.length > mostRanked && coarse.at(-1)!.score >= cut,
	};
};
