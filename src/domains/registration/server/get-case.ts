import { dayOf } from '#core';
import { personName } from '#domains/identity/server';
import { findFiles } from '#domains/files/server';
import { neededPapers, titlesOf } from '#domains/rules';
import { rulesNow } from '#domains/rules/server';
import { ask, type Ctx, openValue } from '#platform/server';
import {
	type CaseState,
	changedFields,
	type ChangeView,
	type DeskCase,
	isEmptyAnswer,
	leafletOf,
	placeOfDefect,
	seenOf,
	type SlotView,
	warningsOf,
	wordDiff,
} from '../index.ts';
import type { Filed } from './content.ts';
import { own, placeOf } from './db.ts';
import { against, findCase, type OpenCase } from './find-case.ts';
import { headView, placesIn } from './head-view.ts';
import { applicantOf } from './issue.ts';
import { groundOf, lettersOf, type WrittenDefect } from './letters.ts';
import { type Look, lookAt, requireUninterested } from './looker.ts';
import { nearNamesOf } from './near-names.ts';
import { recordLook } from './record-look.ts';
import { changedPlaces } from './write-letter.ts';
import { messagesOf, namesOf, timelineOf } from './story.ts';

const wordOf = (one: OpenCase, { text, ground }: WrittenDefect) => ({
	text,
	ground: groundOf(one, ground),
});

const changesOf = (
	one: OpenCase,
	before: Filed | undefined,
	last: Filed,
	said: readonly WrittenDefect[],
): ChangeView[] =>
	before === undefined
		? []
		: changedFields(one.form, before.answers, last.answers).map((field) => {
				const was = before.answers[field];
				const is = last.answers[field];
				const defect = said.find((one) => one.field === field);
				return {
					field,
					page: one.form.pages.find((page) => page.fields.some(({ id }) => id === field))!.id,
					before: was,
					after: is,
					pieces:
						typeof (is ?? '') === 'string' && typeof (was ?? '') === 'string'
							? wordDiff(String(was ?? ''), String(is ?? ''))
							: null,
					defect: defect ? wordOf(one, defect) : null,
				};
			});

const slotsOf = async (
	ctx: Ctx,
	one: OpenCase,
	look: Look,
	said: readonly WrittenDefect[],
): Promise<SlotView[]> => {
	const [last, before] = look.filed.toReversed();
	const ids = [...Object.values(last!.papers), ...Object.values(before?.papers ?? {})];
	const files = new Map(
		(await findFiles(ctx, ids)).map(({ id, name, size, type }) => [id, { id, name, size, type }]),
	);
	const nameOf = await namesOf(
		ctx,
		Object.values(one.now.papers).map(({ by }) => by),
	);
	return neededPapers(one.checklist, last!.answers)
		.filter(({ item, required }) => required || last!.papers[item.id])
		.map(({ item, required }) => {
			const file = last!.papers[item.id];
			const was = before?.papers[item.id];
			const check = one.now.papers[item.id];
			const defect = said.find(({ slot }) => slot === item.id);
			return {
				item,
				required,
				file: files.get(file ?? '') ?? null,
				before: before && was !== file ? (files.get(was ?? '') ?? null) : null,
				changed: before !== undefined && was !== file,
				check:
					check && check.file === file ? { result: check.result, name: nameOf(check.by) } : null,
				defect: defect ? wordOf(one, defect) : null,
			};
		});
};

const recommendationOf = async (
	ctx: Ctx,
	one: OpenCase,
	asked: CaseState['recommendation'],
): Promise<DeskCase['recommendation']> => {
	if (!asked) return null;
	const act = await own(ctx)
		.selectFrom('registration.act')
		.select(['id', 'at', 'grounds', 'note'])
		.where('case_id', '=', one.row.id)
		.where('seq', '=', asked.seq)
		.executeTakeFirstOrThrow();
	return {
		outcome: asked.outcome,
		name: await personName(ctx, asked.by),
		at: act.at,
		grounds: (act.grounds as string[]).map((code) => groundOf(one, code)),
		text: await openValue<string>(ctx, placeOf('act', 'note', act.id, one.row.id), act.note),
	};
};

const claimOf = async (ctx: Ctx, one: OpenCase): Promise<DeskCase['claim']> => {
	const row = await own(ctx)
		.selectFrom('registration.claim')
		.select(['staff', 'until_at'])
		.where('case_id', '=', one.row.id)
		.where('until_at', '>', ctx.now)
		.executeTakeFirst();
	if (!row) return null;
	return {
		name: await personName(ctx, row.staff),
		until: row.until_at,
		mine: row.staff === ctx.actor.account,
	};
};

const decisionOf = async (ctx: Ctx, one: OpenCase): Promise<DeskCase['decision']> => {
	const row = await own(ctx)
		.selectFrom('registration.decision')
		.select(['outcome', 'number', 'decided_on'])
		.where('case_id', '=', one.row.id)
		.executeTakeFirst();
	return row ? { outcome: row.outcome, number: row.number, on: row.decided_on } : null;
};

/** A case as the desk opens it: first what changed and what needs a look (REG-13). Writes the look (TR-04). */
export const getCase = ask(
	'registration:review',
	async (ctx, { ref }: { ref: string }): Promise<DeskCase> => {
		const one = await findCase(ctx, ref);
		requireUninterested(ctx, one);
		const { row, now } = one;
		const look = await lookAt(ctx, one);
		const [last, before] = look.filed.toReversed();
		const letters = await lettersOf(ctx, row.id);
		// the letter that the last filing answered
		const said = letters.findLast(({ answered_at }) => answered_at !== null)?.defects ?? [];
		const changed = before ? changedPlaces(one, before, last!) : [];
		const account = await applicantOf(ctx, row.id);
		const changes = changesOf(one, before, last!, said);
		const answered = Object.values(last!.answers).filter((one) => !isEmptyAnswer(one)).length;
		const judged = now.name?.hash === look.match.nameHash ? now.name.verdict : null;
		const reason = look.who.doers.includes('registrar') ? 'review' : 'decision';
		const shown = ['names', 'contacts', 'addresses', 'answers', 'messages'] as const;
		await recordLook(ctx, one, reason, shown);
		return {
			...(await headView(ctx, one, row.name_ar)),
			id: row.id,
			rulesOn: row.rules_on,
			applicant: await personName(ctx, account),
			filed: { last: last!.at, before: before?.at ?? null },
			contentHash: now.contentHash,
			seen: seenOf(now),
			nearSeen: look.match.nameHash,
			cited: titlesOf(rulesNow()),
			form: one.form,
			carries: one.service.carries,
			answers: last!.answers,
			places: placesIn(one.form, last!.answers, before?.answers ?? {}),
			changes,
			unchanged: answered - changes.length,
			unanswered: said
				.filter((defect) => !changed.includes(placeOfDefect(defect)))
				.map((defect) => ({
					...(defect.field === undefined ? { slot: defect.slot! } : { field: defect.field }),
					ground: groundOf(one, defect.ground),
					text: defect.text,
					answered: false,
				})),
			warnings: warningsOf(one.form, last!.answers, against(one), dayOf(last!.at)),
			slots: await slotsOf(ctx, one, look, said),
			nearNames: await nearNamesOf(ctx, look, judged),
			nameState: judged === 'clear' ? 'judged' : look.match.nameMatch,
			offers: look.offers,
			beside: look.beside,
			grounds: {
				return: one.regime.reasons.filter((reason) => reason.for.includes('return')),
				refuse: one.regime.reasons.filter((reason) => reason.for.includes('refuse')),
			},
			leaflet: leafletOf(one.rule, dayOf(ctx.now)),
			recommendation: await recommendationOf(ctx, one, now.recommendation),
			decision: await decisionOf(ctx, one),
			entry: now.entry,
			claim: await claimOf(ctx, one),
			...(await timelineOf(ctx, row.id)),
			messages: await messagesOf(ctx, row.id),
		};
	},
);
