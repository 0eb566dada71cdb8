import { dayOf } from '#core';
import { type AnswerProblem, type Answers, neededPapers, reachable } from '#domains/rules';
import { findFiles } from '#domains/files/server';
import { personName } from '#domains/identity/server';
import { ask, type Ctx, openValue } from '#platform/server';
import { authorityOf } from '#domains/rules/server';
import {
	doubtsIn,
	fieldOf,
	isEmptyAnswer,
	isOpenField,
	isWithApplicant,
	type MyCase,
	openingOf,
	otherAgent,
	placeOfDefect,
	sameAnswer,
} from '../index.ts';
import { nameMatchOf } from './check-my-name.ts';
import { citedIn, leastIn } from './form-facts.ts';
import { clearOf, draftOf } from './content.ts';
import { own, placeOf } from './db.ts';
import { findCase, type OpenCase } from './find-case.ts';
import { headView, placesIn } from './head-view.ts';
import { lettersOf } from './letters.ts';
import { openDefects } from './open-defects.ts';
import { type Look, lookAt } from './looker.ts';
import { decisionOf, invitationsOf, lettersSent, enteredAs } from './outcome.ts';
import { messagesOf, messageViews, timelineOf } from './story.ts';

const proposalsOf = async (ctx: Ctx, one: OpenCase, answers: Answers) => {
	const rows = await own(ctx)
		.selectFrom('registration.proposal')
		.select(['id', 'part', 'patch', 'at'])
		.where('case_id', '=', one.row.id)
		.where('settled_at', 'is', null)
		.orderBy('id')
		.execute();
	return Promise.all(
		rows.map(async ({ id, part, patch, at }) => {
			const place = placeOf('proposal', 'patch', id, one.row.id);
			const mine = await openValue<Answers>(ctx, place, patch);
			const fields = Object.keys(mine)
				.filter((field) => !sameAnswer(mine[field], answers[field]))
				.map((field) => ({ field, mine: mine[field], stands: answers[field] }));
			return { id, part, at, fields };
		}),
	);
};

const slotsOf = async (
	ctx: Ctx,
	one: OpenCase,
	answers: Answers,
	papers: Record<string, string>,
) => {
	const files = new Map(
		(await findFiles(ctx, Object.values(papers))).map(({ id, name, size, type }) => [
			id,
			{ id, name, size, type },
		]),
	);
	return neededPapers(one.checklist, answers).map(({ item, required }) => ({
		item,
		required,
		file: files.get(papers[item.id] ?? '') ?? null,
	}));
};

const doubtsOn = async (ctx: Ctx, one: OpenCase, answers: Answers): Promise<AnswerProblem[]> => [
	...doubtsIn(one.form, answers, dayOf(ctx.now)),
	...otherAgent(one.service.carries, answers, await personName(ctx, ctx.actor.account!)),
];

/** A case for its applicant's pages: what was written, what is open, missing, said and decided. */
export const getMyCase = ask(
	'registration:follow',
	async (ctx, { ref }: { ref: string }): Promise<MyCase> => {
		const one = await findCase(ctx, ref);
		const look = await lookAt(ctx, one);
		const last = look.filed.at(-1);
		// what is being written shows while it is in the applicant's hands; afterwards what was filed last
		const inHand = isWithApplicant(one.workflow, one.now) ? look.draft : null;
		const written = inHand ?? {
			...(await draftOf(ctx, one.row.id)),
			...(last ? { answers: last.answers, papers: { ...last.papers } } : {}),
		};
		const { answers, papers } = written;
		const asked = new Set(
			reachable(one.form, answers).flatMap((page) => page.fields.map(({ id }) => id)),
		);
		const opening = openingOf(one, one.now, last ?? null, answers);
		// what the applicant may not change now is no question for now
		const isOpen = (doubt: AnswerProblem) => isOpenField({ opening }, fieldOf(doubt));
		return {
			...headView(ctx, one, clearOf(one, answers).name_ar),
			authority: authorityOf(one.row.authority)!.name,
			regime: { title: one.regime.title, demonstration: one.regime.demonstration === true },
			rulesOn: one.row.rules_on,
			decisionDays: one.rule('decision.days') ?? null,
			form: one.form,
			nameField: one.service.carries.nameAr,
			nameMatch: nameMatchOf(look.match),
			least: leastIn(one),
			cited: citedIn(one),
			answers,
			doubts: inHand ? (await doubtsOn(ctx, one, answers)).filter(isOpen) : [],
			places: placesIn(one.form, answers),
			versions: written.versions,
			savedAt: written.savedAt,
			opening,
			slots: await slotsOf(ctx, one, answers, papers),
			gaps: look.gaps,
			unreachable: Object.keys(answers).filter(
				(field) => !asked.has(field) && !isEmptyAnswer(answers[field]),
			),
			defects: await openDefects(ctx, one, look, written),
			offers: look.offers,
			beside: look.beside,
			...timelineOf(look.acts),
			messages: messageViews(await messagesOf(ctx, one.row.id)),
			proposals: look.draft ? await proposalsOf(ctx, one, answers) : [],
			decision: await decisionOf(ctx, one),
			letters: await lettersSent(ctx, one),
			entry: one.now.entry,
			publicId: await enteredAs(ctx, one),
			invitations: await invitationsOf(ctx, one),
		};
	},
);
