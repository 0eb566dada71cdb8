import { sql } from 'kysely';
import type { Ctx } from '#platform/server';
import { coreOf, formsOf, readingsOf, soughtForms } from '../forms.ts';
import { beginning, wordLikeness } from '../likeness.ts';
import { type Weigh, weighBy } from '../weights.ts';
import { isJoining } from '../words-of-names.ts';
import type { MatchingTables } from './tables.ts';

/** A word of the lexicon that a typed one may mean. */
export type Meant = { inNames: number; like: number };

/** A typed word, what it may mean, and what it weighs. */
export type Sought = { typed: string; meant: Map<string, Meant>; weight: number };

// words of the lexicon that a beginning may mean: the most frequent
const mostBegun = 60;
const least = 0.45;

type Row = { word: string; in_names: number };

const isNumber = (word: string) => /^\d+$/.test(word);
const beginsOf = (word: string): string[] =>
	isNumber(word) ? [] : [...new Set([word, coreOf(word)])].filter((one) => one.length >= 2);

// which typed words a key belongs to
const placesOf = (words: readonly string[], keys: (word: string) => string[]) => {
	const places = new Map<string, number[]>();
	for (const [i, word] of words.entries())
		for (const key of keys(word)) places.set(key, [...(places.get(key) ?? []), i]);
	return places;
};

/** For each typed word the words of the lexicon that share a form with it, or that it begins; how many organisations have names. */
const lookUp = async (
	ctx: Ctx,
	words: readonly string[],
): Promise<{ found: Row[][]; names: number }> => {
	const found: Row[][] = words.map(() => []);
	const forms = placesOf(words, (word) => (word ? soughtForms(word) : []));
	const begins = placesOf(words, beginsOf);
	const { rows } = await sql<Row & { key: string; by: 'form' | 'begin' | 'tally' }>`
		select f.form as key, 'form' as by, w.word, w.in_names
		from matching.public_form f join matching.public_word w using (word)
		where f.form = any(${[...forms.keys()]}::text[])
		union all select b.begin, 'begin', w.word, w.in_names
		from unnest(${[...begins.keys()]}::text[]) as b (begin) cross join lateral (
			select w.word, w.in_names from matching.public_form f join matching.public_word w using (word)
			where f.form >= '^' || b.begin and f.form < '^' || b.begin || chr(1114111)
			order by w.in_names desc limit ${sql.lit(mostBegun)}
		) w
		union all select '', 'tally', '', names from matching.public_tally`.execute(ctx.db);
	for (const row of rows)
		for (const i of (row.by === 'begin' ? begins : forms).get(row.key) ?? []) found[i]!.push(row);
	return { found, names: rows.find(({ by }) => by === 'tally')?.in_names ?? 0 };
};

// a weak likeness is mostly chance: it counts for less than it says
const sure = (like: number) => (like < 0.75 ? like - 0.6 * (0.75 - like) : like);

const meantBy = (typed: string, found: readonly Row[]): Map<string, Meant> => {
	const meant = new Map<string, Meant>();
	for (const { word, in_names: inNames } of found) {
		if (meant.has(word)) continue;
		const like = Math.max(sure(wordLikeness(typed, word)), beginning(typed, word));
		if (like >= least) meant.set(word, { inNames, like });
	}
	return meant;
};

const surest = (meant: Map<string, Meant>) =>
	Math.max(0, ...[...meant.values()].map(({ like }) => like));

// two words that were typed as one: cut where both halves are known
const cutsOf = (word: string): [string, string][] =>
	Array.from({ length: Math.max(0, word.length - 3) }, (_, i) => [
		word.slice(0, i + 2),
		word.slice(i + 2),
	]);

const splitUnknown = async (ctx: Ctx, sought: readonly Sought[]): Promise<string[] | null> => {
	const unknown = sought.filter(({ typed, meant }) => typed.length >= 6 && surest(meant) < 0.8);
	if (unknown.length === 0) return null;
	const halves = new Set(unknown.flatMap(({ typed }) => cutsOf(typed).flat()));
	const rows = await ctx.db
		.withTables<MatchingTables>()
		.selectFrom('matching.public_word')
		.select(['word', 'core', 'in_names'])
		.where((row) => row.or([row('word', 'in', [...halves]), row('core', 'in', [...halves])]))
		.execute();
	const known = new Map<string, number>();
	for (const { word, core, in_names: n } of rows)
		for (const one of [word, core]) known.set(one, Math.max(known.get(one) ?? 0, n));
	let split = false;
	const words = sought.flatMap(({ typed }) => {
		if (!unknown.some((one) => one.typed === typed)) return [typed];
		const [best] = cutsOf(typed)
			.map((cut) => ({ cut, both: Math.min(...cut.map((half) => known.get(half) ?? 0)) }))
			.sort((a, b) => b.both - a.both);
		if (!best || best.both === 0) return [typed];
		split = true;
		return best.cut;
	});
	return split ? words : null;
};

type Read = { sought: Sought[]; names: number };

const read = async (ctx: Ctx, words: readonly string[]): Promise<Read> => {
	const meantWords = words.map((word) => (isJoining(word) ? '' : word));
	// neighbours that a name writes as one word
	const joined = words.slice(1).map((word, i) => words[i]! + word);
	const { found, names } = await lookUp(ctx, [...meantWords, ...joined]);
	const sought = words.map((typed, i) => ({
		typed,
		meant: isJoining(typed) ? new Map<string, Meant>() : meantBy(typed, found[i]!),
		weight: 0,
	}));
	for (const [i, typed] of joined.entries())
		for (const [word, { inNames, like }] of meantBy(typed, found[words.length + i]!)) {
			if (like < 0.86 || beginning(typed, word) === like) continue;
			for (const one of [sought[i]!, sought[i + 1]!])
				if (like - 0.02 > (one.meant.get(word)?.like ?? 0))
					one.meant.set(word, { inNames, like: like - 0.02 });
		}
	return { sought, names };
};

const weightOf = (weigh: (word: string, having: number) => number, one: Sought): number => {
	const top = surest(one.meant);
	if (top === 0) return weigh(one.typed, 0);
	const best = [...one.meant].filter(([, { like }]) => like >= top - 0.06);
	const having = best.reduce((sum, [, { inNames }]) => sum + inNames, 0);
	const [word] = best.sort(([, a], [, b]) => b.like - a.like || b.inNames - a.inNames)[0]!;
	const known = Math.min(weigh(word, having), weigh(one.typed, having));
	// the less sure what was meant, the more it may be a rare word that is not here
	return isJoining(one.typed) ? known : known + (1 - known) * Math.min(1, (1 - top) * 1.6);
};

/** What typed words may mean: corrected against the lexicon, run-together ones cut, each with its weight. */
export const seekWords = async (ctx: Ctx, typed: readonly string[]): Promise<Sought[]> => {
	const first = await read(ctx, typed);
	const cut = await splitUnknown(ctx, first.sought);
	const { sought, names } = cut ? await read(ctx, cut) : first;
	const weigh = (word: string, having: number) => weighBy({ names, having: () => having })(word);
	return sought.map((one) => ({ ...one, weight: weightOf(weigh, one) }));
};

/** How the words of some names weigh among all names known. */
export const weighWords = async (ctx: Ctx, words: readonly string[]): Promise<Weigh> => {
	const readings = [...new Set(words.flatMap(readingsOf))];
	const { rows } = await sql<{ core: string | null; n: number }>`
		select core, sum(in_names)::int as n from matching.public_word
		where core = any(${readings}::text[]) group by core
		union all select null, names from matching.public_tally`.execute(ctx.db);
	const having = new Map(rows.map(({ core, n }) => [core, n]));
	return weighBy({
		names: having.get(null) ?? 0,
		having: (word) => Math.max(0, ...readingsOf(word).map((reading) => having.get(reading) ?? 0)),
	});
};

/** The forms of typed words, for the proposed names, which stand apart from the lexicon. */
export const formsOfAll = (words: readonly string[]): string[] => [
	...new Set(words.filter((word) => !isJoining(word)).flatMap(formsOf)),
];
