import { sql } from 'kysely';
import { act, type Ctx } from '#platform/server';
import { coreOf, formsOf, keptForms } from '../forms.ts';
import { findableWords } from '../words-of-names.ts';
import type { MatchingTables } from './tables.ts';

// grows when forms.ts makes other keys: what an older edition made is made anew at start
const edition = 1;

/** What is indexed: the official name first, then short, former and other names. */
export type Indexed = {
	subject: string;
	publicId: string | null;
	nameAr: string;
	nameEn?: string | null;
	others?: readonly string[];
};

const namesOf = ({ nameAr, nameEn, others = [] }: Indexed): string[] =>
	[nameAr, nameEn, ...others].filter((name): name is string => !!name);

const propose = async (ctx: Ctx, one: Indexed): Promise<void> => {
	const names = namesOf(one);
	const row = {
		subject: one.subject,
		name_ar: one.nameAr,
		name_en: one.nameEn ?? null,
		names,
		forms: [...new Set(findableWords(names).flatMap(formsOf))],
		made_by: edition,
		proposed_by: ctx.actor.account,
	};
	await ctx.db
		.withTables<MatchingTables>()
		.insertInto('matching.proposal')
		.values(row)
		.onConflict((conflict) => conflict.column('subject').doUpdateSet(row))
		.execute();
};

// words in one order everywhere, so that two who index at once do not wait for each other in a circle
const countWords = async (ctx: Ctx, came: string[], went: string[]): Promise<void> => {
	const db = ctx.db.withTables<MatchingTables>();
	const counted = came.length
		? await db
				.insertInto('matching.word')
				.values(came.map((word) => ({ word, core: coreOf(word), in_names: 1 })))
				.onConflict((conflict) =>
					conflict.column('word').doUpdateSet((row) => ({
						in_names: sql<number>`${row.ref('matching.word.in_names')} + 1`,
					})),
				)
				.returning(['word', 'in_names'])
				.execute()
		: [];
	const fresh = counted.filter((row) => row.in_names === 1);
	const forms = fresh.flatMap(({ word }) => keptForms(word).map((form) => ({ form, word })));
	if (forms.length)
		await db
			.insertInto('matching.form')
			.values(forms)
			.onConflict((conflict) => conflict.doNothing())
			.execute();
	if (went.length)
		await sql`update matching.word set in_names = in_names - 1 where word = any(${went}::text[])`.execute(
			ctx.db,
		);
};

const enter = async (ctx: Ctx, one: Indexed & { publicId: string }): Promise<void> => {
	const db = ctx.db.withTables<MatchingTables>();
	const names = namesOf(one);
	const words = findableWords(names);
	const before = await db
		.selectFrom('matching.name')
		.select('words')
		.where('subject', '=', one.subject)
		.forUpdate()
		.executeTakeFirst();
	const had = new Set<string>(before?.words ?? []);
	const has = new Set(words);
	const row = {
		subject: one.subject,
		public_id: one.publicId,
		name_ar: one.nameAr,
		name_en: one.nameEn ?? null,
		names,
		words,
		made_by: edition,
	};
	await db
		.insertInto('matching.name')
		.values(row)
		.onConflict((conflict) => conflict.column('subject').doUpdateSet(row))
		.execute();
	if (!before)
		await db
			.updateTable('matching.tally')
			.set((tally) => ({ names: tally('names', '+', 1) }))
			.execute();
	const went = [...had].filter((word) => !has.has(word)).sort();
	await countWords(
		ctx,
		words.filter((word) => !had.has(word)),
		went,
	);
	await sql`delete from matching.posting where subject = ${one.subject} and word = any(${[...had]}::text[])`.execute(
		ctx.db,
	);
	const size = Math.min(words.length, 32_000);
	if (words.length)
		await db
			.insertInto('matching.posting')
			.values(words.map((word) => ({ word, subject: one.subject, size })))
			.execute();
};

/** Makes a name findable: with a public id as an organisation's, without as a proposed one. */
export const indexNames = (ctx: Ctx, one: Indexed): Promise<void> =>
	one.publicId ? enter(ctx, { ...one, publicId: one.publicId }) : propose(ctx, one);

/** A proposed name is no longer in the way. */
export const forgetNames = async (ctx: Ctx, subject: string): Promise<void> => {
	await ctx.db
		.withTables<MatchingTables>()
		.deleteFrom('matching.proposal')
		.where('subject', '=', subject)
		.execute();
};

const batch = 500;

/** Makes anew what an older edition of the forms made, a batch at a time; gives how many rows. */
export const renewIndex = act(
	'matching:keep',
	async (ctx, _: null): Promise<number> => {
		const db = ctx.db.withTables<MatchingTables>();
		const names = await db
			.selectFrom('matching.name')
			.selectAll()
			.where('made_by', '<', edition)
			.limit(batch)
			.execute();
		for (const row of names) {
			const { subject, public_id: publicId, name_ar: nameAr, name_en: nameEn } = row;
			const others = row.names.filter((name: string) => name !== nameAr && name !== nameEn);
			await enter(ctx, { subject, publicId, nameAr, nameEn, others });
		}
		const proposals = await db
			.selectFrom('matching.proposal')
			.select(['subject', 'names'])
			.where('made_by', '<', edition)
			.limit(batch)
			.execute();
		for (const { subject, names: proposed } of proposals)
			await db
				.updateTable('matching.proposal')
				.set({
					forms: [...new Set(findableWords(proposed).flatMap(formsOf))],
					made_by: edition,
				})
				.where('subject', '=', subject)
				.execute();
		return names.length + proposals.length;
	},
	{ records: 'nothing', because: 'the names stay as they are' },
);
