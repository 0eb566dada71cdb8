import { dayOf } from '#core';
import { type NameOf, personNames } from '#domains/identity/server';
import { findFiles } from '#domains/files/server';
import { neededPapers, titlesOf } from '#domains/rules';
import { rulesNow } from '#domains/rules/server';
import { ask, type Ctx, openValue } from '#platform/server';
import {
	changedFields,
	type ChangeView,
	type DeskCase,
	isEmptyAnswer,
	leafletOf,
	otherAgent,
	placeOfDefect,
	seenOf,
	type SlotView,
	warningsOf,
	wordDiff,
} from '../index.ts';
import { besideCase, type Beside } from './case-beside.ts';
import type { Acts, Filed } from './content.ts';
import { placeOf } from './db.ts';
import { against, findCase, type OpenCase } from './find-case.ts';
import { headView, placesIn } from './head-view.ts';
import { groundOf, lettersOf, type WrittenDefect } from './letters.ts';
import { type Look, lookAt, requireUninterested } from './looker.ts';
import { nearNamesOf } from './near-names.ts';
import { recordLook } from './record-look.ts';
import { changedPlaces } from './write-letter.ts';
import { messagesOf, messageViews, timelineOf } from './story.ts';

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
	nameOf: NameOf,
): Promise<SlotView[]> => {
	const [last, before] = look.filed.toReversed();
	const ids = [...Object.values(last!.papers), ...Object.values(before?.papers ?? {})];
	const files = new Map(
		(await findFiles(ctx, ids)).map(({ id, name, size, type }) => [id, { id, name, size, type }]),
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
	acts: Acts,
	nameOf: NameOf,
): Promise<DeskCase['recommendation']> => {
	const asked = one.now.recommendation;
	if (!asked) return null;
	const act = acts.find(({ seq }) => seq === asked.seq)!;
	return {
		outcome: asked.outcome,
		name: nameOf(asked.by),
		at: act.at,
		grounds: (act.grounds as string[]).map((code) => groundOf(one, code)),
		text: await openValue<string>(ctx, placeOf('act', 'note', act.id, one.row.id), act.note!),
	};
};

const claimOf = (ctx: Ctx, { staff, until_at }: Beside, nameOf: NameOf): DeskCase['claim'] =>
	staff && until_at
		? { name: nameOf(staff), until: until_at, mine: staff === ctx.actor.account }
		: null;

const decisionOf = ({ outcome, number, decided_on }: Beside): DeskCase['decision'] =>
	outcome ? { outcome, number: number!, on: decided_on! } : null;

// everybody a page of a case names, asked for at once
const namesOn = (
	ctx: Ctx,
	{ now }: OpenCase,
	{ acts }: Look,
	beside: Beside,
	messages: Awaited<ReturnType<typeof messagesOf>>,
): Promise<NameOf> =>
	personNames(ctx, [
		...[beside.applicant, beside.staff, now.recommendation?.by ?? null],
		...Object.values(now.papers).map(({ by }) => by),
		...acts.map(({ actor }) => actor),
		...messages.map(({ by }) => by),
	]);

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
		const changes = changesOf(one, before, last!, said);
		const answered = Object.values(last!.answers).filter((one) => !isEmptyAnswer(one)).length;
		const judged = now.name?.hash === look.match.nameHash ? now.name.verdict : null;
		const reason = look.who.doers.includes('registrar') ? 'review' : 'decision';
		const shown = ['names', 'contacts', 'addresses', 'answers', 'messages'] as const;
		const beside = await besideCase(ctx, row.id);
		await recordLook(ctx, one, beside.applicant, reason, shown);
		const messages = await messagesOf(ctx, row.id);
		const nameOf = await namesOn(ctx, one, look, beside, messages);
		return {
			...headView(ctx, one, row.name_ar),
			id: row.id,
			rulesOn: row.rules_on,
			applicant: nameOf(beside.applicant),
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
			warnings: [
				...warningsOf(one.form, last!.answers, against(one, dayOf(last!.at))),
				...otherAgent(one.service.carries, last!.answers, nameOf(beside.applicant)),
			],
			slots: await slotsOf(ctx, one, look, said, nameOf),
			nearNames: await nearNamesOf(ctx, look, judged),
			nameState: judged === 'clear' ? 'judged' : look.match.nameMatch,
			offers: look.offers,
			beside: look.beside,
			grounds: {
				return: one.regime.reasons.filter((reason) => reason.for.includes('return')),
				refuse: one.regime.reasons.filter((reason) => reason.for.includes('refuse')),
			},
			leaflet: leafletOf(one.rule, dayOf(ctx.now)),
			recommendation: await recommendationOf(ctx, one, look.acts, nameOf),
			decision: decisionOf(beside),
			entry: now.entry,
			claim: claimOf(ctx, beside, nameOf),
			...timelineOf(look.acts, nameOf),
			messages: messageViews(messages, nameOf),
		};
	},
);
