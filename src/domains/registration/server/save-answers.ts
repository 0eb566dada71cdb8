import { dayOf, isId, newId, Refusal } from '#core';
import {
	type Answer,
	type AnswerProblem,
	type Answers,
	checkField,
	type FormDeclaration,
	type PageDeclaration,
	reachable,
} from '#domains/rules';
import { act, type Ctx, openValue, sealValue } from '#platform/server';
import { fieldOf, type Opening, openingOf, sameAnswer } from '../index.ts';
import { cleanAnswer } from './clean-answers.ts';
import { draftOf } from './content.ts';
import { own, placeOf } from './db.ts';
import { against, lockCase, type OpenCase } from './find-case.ts';
import { touchDraft } from './idle-drafts.ts';
import { lookAt, requireBeside } from './looker.ts';

export type Saved = {
	/** false: the part had moved since `baseVersion`; the answers wait as a proposal */
	saved: boolean;
	version: number;
	proposal: string | null;
	/** what is wrong with the part as it stands; it is saved all the same */
	problems: AnswerProblem[];
	/** where to go on: this part again when the answers bring up a question in it, else the next open one */
	next: { part: string; field?: string } | null;
};

const cleaned = (one: OpenCase, part: string, typed: Readonly<Record<string, unknown>>) => {
	const page = one.form.pages.find((page) => page.id === part);
	if (!page) throw new Refusal('not-found', 'part-unknown');
	const patch: Record<string, Answer> = {};
	const faults: AnswerProblem[] = [];
	for (const field of page.fields) {
		if (typed[field.id] === undefined) continue;
		const clean = cleanAnswer(field, typed[field.id]);
		patch[field.id] = clean.answer;
		faults.push(...clean.faults);
	}
	return { page, patch: patch as Answers, faults };
};

// what no store should hold is refused whole, and all else that is wrong is said with it
const refuseUnkept = ([first]: AnswerProblem[], problems: AnswerProblem[]): void => {
	if (!first) return;
	const { code, ...more } = first;
	throw new Refusal('invalid', code, { ...more, problems });
};

const nextOf = (
	form: FormDeclaration,
	page: PageDeclaration,
	before: Answers,
	after: Answers,
	opening: Opening,
): Saved['next'] => {
	const idsIn = (answers: Answers, part: string) =>
		(reachable(form, answers).find(({ id }) => id === part)?.fields ?? []).map(({ id }) => id);
	const had = idsIn(before, page.id);
	const come = idsIn(after, page.id).find((id) => !had.includes(id));
	if (come) return { part: page.id, field: come };
	const pages = reachable(form, after);
	const at = pages.findIndex(({ id }) => id === page.id);
	const open = (one: PageDeclaration) =>
		one.fields.some(({ id }) => opening.all || opening.fields.includes(id));
	const next = pages.slice(at + 1).find(open);
	return next ? { part: next.id } : null;
};

const write = async (ctx: Ctx, caseId: string, part: string, version: number, answers: Answers) => {
	const held = await own(ctx)
		.selectFrom('registration.draft')
		.select('id')
		.where('case_id', '=', caseId)
		.where('part', '=', part)
		.executeTakeFirst();
	const id = held?.id ?? newId(ctx.now);
	const sealed = await sealValue(ctx, placeOf('draft', 'answers', id, caseId), answers);
	const row = { answers: sealed, version, saved_by: ctx.actor.account!, saved_at: ctx.now };
	if (held)
		await own(ctx).updateTable('registration.draft').set(row).where('id', '=', id).execute();
	else
		await own(ctx)
			.insertInto('registration.draft')
			.values({ id, case_id: caseId, part, ...row })
			.execute();
};

/**
 * Saves a part of the form. Wrong answers are kept too; a save on a version that moved becomes a proposal beside what
 * stands (I-GEN-04). Fields that are not given stay as they are.
 */
export const saveAnswers = act(
	'registration:prepare',
	async (
		ctx,
		input: {
			ref: string;
			part: string;
			answers: Readonly<Record<string, unknown>>;
			baseVersion: number;
		},
	): Promise<Saved> => {
		const one = await lockCase(ctx, input.ref);
		const look = await lookAt(ctx, one);
		requireBeside(look.beside, 'save-answers');
		const { page, patch, faults } = cleaned(one, input.part, input.answers);
		const { answers, versions } = look.draft!;
		const version = versions[page.id] ?? 0;
		const after: Answers = { ...answers, ...patch };
		const changed = page.fields.filter(({ id }) => !sameAnswer(answers[id], after[id]));
		const opening = openingOf(one, one.now, look.filed.at(-1) ?? null, after);
		const shut = changed.find(({ id }) => !opening.all && !opening.fields.includes(id));
		if (shut) throw new Refusal('conflict', 'field-closed', { field: shut.id });
		const today = dayOf(ctx.now);
		const problems = page.fields.flatMap((field) => [
			...faults.filter((fault) => fieldOf(fault) === field.id),
			...checkField(field, after[field.id], after, against(one, today), false),
		]);
		refuseUnkept(faults, problems);
		const next = nextOf(one.form, page, answers, after, opening);
		if (changed.length === 0) return { saved: true, version, proposal: null, problems, next };
		await touchDraft(ctx, one.row.id);
		if (input.baseVersion !== version) {
			const id = newId(ctx.now);
			const place = placeOf('proposal', 'patch', id, one.row.id);
			const late = Object.fromEntries(changed.map((field) => [field.id, after[field.id]!]));
			await own(ctx)
				.insertInto('registration.proposal')
				.values({
					id,
					case_id: one.row.id,
					part: page.id,
					base_version: input.baseVersion,
					patch: await sealValue(ctx, place, late),
					by: ctx.actor.account!,
					at: ctx.now,
				})
				.execute();
			return { saved: false, version, proposal: id, problems, next };
		}
		const mine = page.fields.filter(({ id }) => after[id] !== undefined);
		const whole = Object.fromEntries(mine.map(({ id }) => [id, after[id]!]));
		await write(ctx, one.row.id, page.id, version + 1, whole);
		return { saved: true, version: version + 1, proposal: null, problems, next };
	},
	{ records: 'nothing', because: 'a draft that is saved changes nobody’s state' },
);

/** Takes a late save after all, or lets what stands stand. Either way it is settled, and kept. */
export const settleProposal = act(
	'registration:prepare',
	async (ctx, { ref, proposal, take }: { ref: string; proposal: string; take: boolean }) => {
		const one = await lockCase(ctx, ref);
		requireBeside((await lookAt(ctx, one)).beside, 'save-answers');
		if (!isId(proposal)) throw new Refusal('not-found', 'proposal-unknown');
		const row = await own(ctx)
			.selectFrom('registration.proposal')
			.select(['part', 'patch'])
			.where('id', '=', proposal)
			.where('case_id', '=', one.row.id)
			.where('settled_at', 'is', null)
			.executeTakeFirst();
		if (!row) throw new Refusal('not-found', 'proposal-unknown');
		await own(ctx)
			.updateTable('registration.proposal')
			.set({ settled_at: ctx.now })
			.where('id', '=', proposal)
			.execute();
		await touchDraft(ctx, one.row.id);
		if (!take) return { version: null };
		const { versions } = await draftOf(ctx, one.row.id);
		const place = placeOf('proposal', 'patch', proposal, one.row.id);
		const { version } = await saveAnswers(ctx, {
			ref,
			part: row.part,
			answers: await openValue<Answers>(ctx, place, row.patch),
			baseVersion: versions[row.part] ?? 0,
		});
		return { version };
	},
	{ records: 'nothing', because: 'a draft that is saved changes nobody’s state' },
);
