import type { AnswerProblem, PageDeclaration } from '#domains/rules';
import { reachable } from '#domains/rules';
import { isEmptyAnswer } from '../diff.ts';
import type { MyCase } from '../views.ts';

export type PartState = 'not-started' | 'running' | 'done' | 'problem' | 'read-only';

/** A part of the form as the task list shows it. */
export type Part = { page: PageDeclaration; state: PartState; missing: number; wrong: number };

const lacking = ['required', 'too-few', 'paper-missing'];

/** Whether something is merely missing yet, or wrong. */
export const isMissing = ({ code }: AnswerProblem): boolean => lacking.includes(code);

/** The field a problem stands at, without its row. */
export const fieldOf = ({ field }: { field: string }): string => field.split('.')[0]!;

/** Whether the applicant may change a field now. */
export const isOpenField = ({ opening }: Pick<MyCase, 'opening'>, field: string): boolean =>
	opening.all || opening.fields.includes(field);

/** Whether the applicant may change a paper now. */
export const isOpenSlot = ({ opening }: Pick<MyCase, 'opening'>, slot: string): boolean =>
	opening.all || opening.slots.includes(slot);

type Written = Pick<MyCase, 'form' | 'answers' | 'gaps' | 'opening' | 'defects'>;

const stateOf = (one: Written, page: PageDeclaration, gaps: AnswerProblem[]): PartState => {
	const ids = page.fields.map(({ id }) => id);
	if (!ids.some((id) => isOpenField(one, id))) return 'read-only';
	const named = one.defects.some(
		({ field, answered }) => !answered && field && ids.includes(field),
	);
	if (named || gaps.some((gap) => !isMissing(gap))) return 'problem';
	if (gaps.length === 0) return 'done';
	return ids.some((id) => !isEmptyAnswer(one.answers[id])) ? 'running' : 'not-started';
};

/** The parts of the form that the answers reach, each with how far it is. */
export const partsOf = (one: Written): Part[] =>
	reachable(one.form, one.answers).map((page) => {
		const gaps = one.gaps.filter((gap) => page.fields.some(({ id }) => id === fieldOf(gap)));
		return {
			page,
			state: stateOf(one, page, gaps),
			missing: gaps.filter(isMissing).length,
			wrong: gaps.filter((gap) => !isMissing(gap)).length,
		};
	});

/** How far the papers are: those that must be there, those that are, and the state in one word. */
export const papersOf = (one: Pick<MyCase, 'slots' | 'opening' | 'defects'>) => {
	const needed = one.slots.filter(({ required }) => required);
	const given = needed.filter(({ file }) => file).length;
	const open = one.slots.some(({ item }) => isOpenSlot(one, item.id));
	const named = one.defects.some(({ slot, answered }) => slot && !answered);
	const state: PartState = !open
		? 'read-only'
		: named
			? 'problem'
			: given === needed.length
				? 'done'
				: one.slots.some(({ file }) => file)
					? 'running'
					: 'not-started';
	return { needed: needed.length, given, state };
};

/** A reachable part by its id. */
export const partNamed = (one: Written, id: string): PageDeclaration | undefined =>
	reachable(one.form, one.answers).find((page) => page.id === id);
