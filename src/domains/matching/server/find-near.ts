import { sql } from 'kysely';
import type { Ctx } from '#platform/server';
import { nameLikeness } from '../score.ts';
import { isTelling, type Weigh } from '../weights.ts';
import { wordsOf } from '../words-of-names.ts';
import { formsOfAll, weighWords } from './lexicon.ts';
import { type Named, rankNames } from './rank-names.ts';

/** A name like a proposed one. */
export type Near = {
	subject: string;
	publicId: string | null;
	nameAr: string;
	nameEn: string | null;
	score: number;
	/** the telling words they share, folded: to mark them, never to show them */
	shared: string[];
	/** the name that matched, when it is not the official one */
	by: string | null;
};

type Row = Omit<Named, 'public_id'> & { public_id: string | null };

const mostWeighed = 60;
const mostProposals = 300;

// open proposals are few; whoever may not see them finds none here
const findProposals = async (ctx: Ctx, name: string): Promise<Row[]> => {
	if (ctx.actor.audience === 'public') return [];
	const { rows } = await sql<Omit<Row, 'public_id'>>`select subject, name_ar, name_en, names
		from matching.proposal where forms && ${formsOfAll(wordsOf(name))}::text[]
		limit ${sql.lit(mostProposals)}`.execute(ctx.db);
	return rows.map((row) => ({ ...row, public_id: null }));
};

const findEntered = async (ctx: Ctx, name: string): Promise<Row[]> => {
	const { ranked } = await rankNames(ctx, name);
	return ranked.slice(0, mostWeighed).flatMap(({ named }) => named ?? []);
};

const weighRow = (row: Row, name: string, weigh: Weigh): Near => {
	const best = row.names
		.map((other) => ({ other, ...nameLikeness(name, other, weigh) }))
		.reduce((a, b) => (b.score > a.score ? b : a));
	const own = best.other === row.name_ar || best.other === row.name_en;
	return {
		subject: row.subject,
		publicId: row.public_id,
		nameAr: row.name_ar,
		nameEn: row.name_en,
		score: Math.round(best.score * 1000) / 1000,
		shared: best.shared.filter((word) => isTelling(word, weigh(word))),
		by: own ? null : best.other,
	};
};

/** Names like a proposed one, best first: former and other names take part, proposed ones for those who may see them. */
export const findNear = async (
	ctx: Ctx,
	name: string,
	{ limit = 8, least = 0.6 } = {},
): Promise<Near[]> => {
	const rows = [...(await findEntered(ctx, name)), ...(await findProposals(ctx, name))];
	const words = [name, ...rows.flatMap((row) => row.names)].flatMap(wordsOf);
	const weigh = await weighWords(ctx, words);
	return rows
		.map((row) => weighRow(row, name, weigh))
		.filter(({ score }) => score >= least)
		.sort((a, b) => b.score - a.score || (a.nameAr < b.nameAr ? -1 : 1))
		.slice(0, limit);
};
