import { sql } from 'kysely';
import type { Ctx } from '#platform/server';
import { edits, nameLikeness } from '../score.ts';
import { bare, isGeneric, skeleton, wordsOf } from '../words-of-names.ts';

export type Near = {
	subject: string;
	publicId: string | null;
	nameAr: string;
	nameEn: string | null;
	score: number;
	shared: string[];
	/** the name that matched, when it is not the official one */
	by: string | null;
};

type Row = {
	subject: string;
	public_id: string | null;
	name_ar: string;
	name_en: string | null;
	names: string[];
};

const mostWords = 12;

/** The keys of the lexicon that a typed word may mean: itself, its bare form, its skeleton, words one or two letters off, beginnings. */
const keysNear = async (
	ctx: Ctx,
	words: readonly string[],
	beginnings: boolean,
): Promise<string[]> => {
	const keys = new Set<string>();
	for (const word of words) {
		keys.add(word);
		keys.add(bare(word));
		if (skeleton(word)) keys.add(`~${skeleton(word)}`);
	}
	const sought = words.map(bare).filter((word) => word.length >= 3);
	if (sought.length === 0) return [...keys];
	const { rows } = await sql<{ word: string; typed: string }>`
		select w.word, t.typed from unnest(${sought}::text[]) as t (typed)
		cross join lateral (
			select word from matching.word where word % t.typed and word !~ '^[~=]'
			order by similarity(word, t.typed) desc limit 12
		) w`.execute(ctx.db);
	for (const { word, typed } of rows) {
		const far = edits(bare(word), typed);
		if (far <= 1 || (far === 2 && typed.length >= 6)) keys.add(word);
	}
	if (beginnings) {
		const begun = sought.at(-1)!;
		const found = await sql<{ word: string }>`select word from matching.word
			where word like ${`${begun}%`} order by in_names desc, word limit 20`.execute(ctx.db);
		for (const { word } of found.rows) keys.add(word);
	}
	return [...keys];
};

/**
 * Names near to a typed one, best first, with explained scores. Letters in other forms, articles, order, one or two
 * slips, Latin spellings, former names and run-together words are forgiven.
 */
export const findNear = async (
	ctx: Ctx,
	typed: string,
	{ limit = 20, least = 0.4, beginnings = false } = {},
): Promise<Near[]> => {
	const words = wordsOf(typed).slice(0, mostWords);
	if (words.length === 0) return [];
	const telling = words.filter((word) => !isGeneric(word));
	const keys = await keysNear(ctx, telling.length ? telling : words, beginnings);
	keys.push(`=${words.join('')}`);
	const { rows } = await sql<Row>`select subject, public_id, name_ar, name_en, names from (
			select n.*, (select count(*) from unnest(n.keys) k where k = any(${keys}::text[])) as hits
			from matching.name n where n.keys && ${keys}::text[] limit 2000
		) found order by hits desc limit 200`.execute(ctx.db);
	return rows
		.map((row) => {
			const best = row.names
				.map((name) => ({ name, ...nameLikeness(typed, name) }))
				.sort((a, b) => b.score - a.score)[0]!;
			const own = best.name === row.name_ar || best.name === row.name_en;
			return {
				subject: row.subject,
				publicId: row.public_id,
				nameAr: row.name_ar,
				nameEn: row.name_en,
				score: Math.round(best.score * 1000) / 1000,
				shared: best.shared,
				by: own ? null : best.name,
			};
		})
		.filter((near) => near.score >= least)
		.sort((a, b) => b.score - a.score || (a.nameAr < b.nameAr ? -1 : 1))
		.slice(0, limit);
};
