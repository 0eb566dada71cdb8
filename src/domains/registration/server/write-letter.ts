import { Refusal, textFault } from '#core';
import { type AnswerProblem, type Answers, fitsAt } from '#domains/rules';
import { ask, type Ctx } from '#platform/server';
import {
	changedFields,
	type Defect,
	lateDefects,
	type LetterDraft,
	placeOfDefect,
	placeOn,
} from '../index.ts';
import { type Filed, titleOfPaper } from './content.ts';
import { findCase, type OpenCase } from './find-case.ts';
import { groundOf, lettersOf, type WrittenDefect } from './letters.ts';
import { type Look, lookAt, requireStep, requireUninterested } from './looker.ts';
import { requireSeen, type Seen } from './require-seen.ts';

const mostDefects = 100;
const longest = 4_000;

/** Fields and papers (`paper.<slot>`) that changed between two filings. */
export const changedPlaces = (one: OpenCase, before: Filed, after: Filed): string[] => [
	...changedFields(one.form, before.answers, after.answers),
	...Object.keys({ ...before.papers, ...after.papers })
		.filter((slot) => before.papers[slot] !== after.papers[slot])
		.map((slot) => `paper.${slot}`),
];

/** What is wrong in a letter, all of it at once: each problem stands at the ground or the text of its place. */
const faultsOf = (one: OpenCase, defects: readonly WrittenDefect[]): AnswerProblem[] => {
	const offered = (defect: Defect) =>
		one.regime.reasons.some(
			(reason) =>
				reason.code === defect.ground &&
				reason.for.includes('return') &&
				fitsAt(reason, placeOn(one.form, defect)),
		);
	return defects.flatMap((defect): AnswerProblem[] => {
		const place = placeOfDefect(defect);
		const text = defect.text.trim();
		const fault = text === '' ? 'required' : text.length > longest ? 'too-long' : textFault(text);
		const facts = fault === 'too-long' ? { facts: { n: text.length, max: longest } } : {};
		return [
			...(offered(defect)
				? []
				: [{ field: `ground.${place}`, code: defect.ground ? 'not-offered' : 'ground-missing' }]),
			...(fault ? [{ field: `text.${place}`, code: fault, ...facts }] : []),
		];
	});
};

const requireAnchors = (one: OpenCase, defects: readonly WrittenDefect[]) => {
	if (defects.length === 0) throw new Refusal('invalid', 'defects-missing', { field: 'defects' });
	if (defects.length > mostDefects)
		throw new Refusal('invalid', 'too-many', { field: 'defects', facts: { max: mostDefects } });
	const known = new Set([
		...one.form.pages.flatMap((page) => page.fields.map(({ id }) => id)),
		...one.checklist.map(({ id }) => `paper.${id}`),
	]);
	const places = defects.map(placeOfDefect);
	if (new Set(places).size < places.length || places.some((place) => !known.has(place)))
		throw new Refusal('invalid', 'not-understood', { field: 'defects' });
	const problems = faultsOf(one, defects);
	if (problems.length) throw new Refusal('invalid', 'incomplete', { problems });
};

const labelOf = (one: OpenCase, answers: Answers, { field, slot }: Defect) =>
	field === undefined
		? titleOfPaper(one, answers, slot!)
		: one.form.pages.flatMap((page) => page.fields).find(({ id }) => id === field)!.label;

/** A letter as it would be sent: every defect at its place, with its ground; refused with what is wrong in it. */
export const writeLetter = async (
	ctx: Ctx,
	one: OpenCase,
	look: Look,
	defects: readonly WrittenDefect[],
) => {
	requireAnchors(one, defects);
	const anchored: Defect[] = defects.map(({ field, slot, ground }) => ({
		...(field === undefined ? { slot: slot! } : { field }),
		ground,
	}));
	const written = defects.map((defect, i) => ({ ...anchored[i]!, text: defect.text.trim() }));
	const [last, before] = look.filed.toReversed();
	const said = (await lettersOf(ctx, one.row.id)).at(-1)?.defects ?? null;
	const late = lateDefects(anchored, said, before ? changedPlaces(one, before, last!) : []);
	if (late.length && !look.who.doers.includes('decider'))
		throw new Refusal('conflict', 'late-defect', { facts: { n: late.length } });
	const view: LetterDraft = {
		round: one.now.round,
		roundsMax: one.rule('corrections.rounds.max') ?? null,
		defects: written.map((defect) => ({
			place: labelOf(one, last!.answers, defect),
			ground: groundOf(one, defect.ground),
			text: defect.text,
		})),
		late: late.length,
	};
	return { anchored, written, view };
};

/** The letter before it goes out; nothing is done. */
export const previewLetter = ask(
	'registration:review',
	async (
		ctx,
		{ ref, defects, seen }: { ref: string; defects: WrittenDefect[] } & Seen,
	): Promise<LetterDraft> => {
		const one = await findCase(ctx, ref);
		requireUninterested(ctx, one);
		requireSeen(one, { seen });
		const look = await lookAt(ctx, one);
		requireStep(look, 'return');
		return (await writeLetter(ctx, one, look, defects)).view;
	},
);
