import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import type { Day } from '#core';
import {
	type AnswerProblem,
	type Answers,
	checkAnswers,
	neededPapers,
	type Text,
} from '#domains/rules';
import { findFiles } from '#domains/files/server';
import { type Ctx, openValue } from '#platform/server';
import type { ActFacts } from '../index.ts';
import { own, placeOf } from './db.ts';
import { against, type OpenCase } from './find-case.ts';

/** What was filed at once: frozen answers and the file in each slot. */
export type Filed = {
	seq: number;
	at: Date;
	answers: Answers;
	papers: Readonly<Record<string, string>>;
};

/** What was done on a case, first to last, as far as the caller's login may read it. */
export const actsOf = (ctx: Ctx, caseId: string) =>
	own(ctx)
		.selectFrom('registration.act')
		.select(['id', 'seq', 'kind', 'at', 'actor', 'facts', 'answers', 'grounds', 'note'])
		.where('case_id', '=', caseId)
		.orderBy('seq')
		.execute();
export type Acts = Awaited<ReturnType<typeof actsOf>>;

/** Everything that was filed, first to last; the last is what the office decides on. */
export const filedIn = (ctx: Ctx, caseId: string, acts: Acts): Promise<Filed[]> =>
	Promise.all(
		acts
			.filter(({ kind }) => kind === 'submit' || kind === 'resubmit')
			.map(async ({ id, seq, at, answers, facts }) => ({
				seq,
				at,
				answers: await openValue<Answers>(ctx, placeOf('act', 'answers', id, caseId), answers!),
				papers: (facts as ActFacts).papers ?? {},
			})),
	);

/** The same, read at once. */
export const filedOf = async (ctx: Ctx, caseId: string): Promise<Filed[]> =>
	filedIn(ctx, caseId, await actsOf(ctx, caseId));

/** What the applicant has written so far, part by part, with the papers gathered. */
export const draftOf = async (ctx: Ctx, caseId: string) => {
	const parts = await own(ctx)
		.selectFrom('registration.draft')
		.select(['id', 'part', 'answers', 'version', 'saved_at'])
		.where('case_id', '=', caseId)
		.execute();
	const slots = await own(ctx)
		.selectFrom('registration.slot')
		.select(['item', 'file'])
		.where('case_id', '=', caseId)
		.execute();
	const answers: Record<string, Answers[string]> = {};
	for (const one of parts) {
		const place = placeOf('draft', 'answers', one.id, caseId);
		Object.assign(answers, await openValue<Answers>(ctx, place, one.answers));
	}
	return {
		answers: answers as Answers,
		versions: Object.fromEntries(parts.map((one) => [one.part, one.version])),
		savedAt: parts.reduce<Date | null>(
			(last, one) => (!last || one.saved_at > last ? one.saved_at : last),
			null,
		),
		papers: Object.fromEntries(slots.map((one) => [one.item, one.file])) as Record<string, string>,
	};
};

/** All that is missing before a file can be sent, over the questions its answers reach (I-REG-06). */
export const gapsOf = (
	one: OpenCase,
	answers: Answers,
	papers: Readonly<Record<string, string>>,
	today: Day,
): AnswerProblem[] => [
	...checkAnswers(one.form, answers, against(one, today)),
	...neededPapers(one.checklist, answers)
		.filter(({ item, required }) => required && !papers[item.id])
		.map(({ item }) => ({ field: `paper.${item.id}`, code: 'paper-missing' })),
];

/** An answer in words; null: it is none. */
export const textOf = (answers: Answers, field: string | undefined): string | null => {
	const answer = field ? answers[field] : undefined;
	return typeof answer === 'string' && answer ? answer : null;
};

/** What of the answers stands in clear once filed: the proposed name and the municipality. */
export const clearOf = (one: OpenCase, answers: Answers) => {
	const { nameAr, nameEn, municipality } = one.service.carries;
	return {
		name_ar: textOf(answers, nameAr),
		name_en: textOf(answers, nameEn),
		municipality: textOf(answers, municipality),
	};
};

/** What a paper is called under these answers: one name on the desk, in a letter and on a receipt. */
export const titleOfPaper = (
	{ checklist }: Pick<OpenCase, 'checklist'>,
	answers: Answers,
	slot: string,
): Text =>
	(
		neededPapers(checklist, answers).find(({ item }) => item.id === slot)?.item ??
		checklist.find(({ id }) => id === slot)!
	).title;

/** How many papers are asked for under these answers, and how many of them are there. */
export const papersCount = (
	one: OpenCase,
	answers: Answers,
	papers: Readonly<Record<string, string>>,
) => {
	const needed = neededPapers(one.checklist, answers).filter(({ required }) => required);
	return {
		papers_needed: needed.length,
		papers_given: needed.filter(({ item }) => papers[item.id]).length,
	};
};

/** The hash both acts of a decision must name: form, answers, and each paper by what is in it. */
export const contentHash = async (
	ctx: Ctx,
	one: OpenCase,
	answers: Answers,
	papers: Readonly<Record<string, string>>,
): Promise<string> => {
	const files = new Map(
		(await findFiles(ctx, Object.values(papers))).map((file) => [file.id, file.sha256]),
	);
	const content = {
		form: one.row.form_hash,
		answers,
		papers: Object.fromEntries(
			Object.entries(papers).map(([slot, file]) => [slot, files.get(file) ?? file]),
		),
	};
	return createHash('sha256').update(canonicalize(content)!).digest('hex');
};
