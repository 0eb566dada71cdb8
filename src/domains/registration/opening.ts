import {
	type Answers,
	type ChecklistItem,
	type FormDeclaration,
	type GroundPlace,
	neededPapers,
	reachable,
	type WorkflowDeclaration,
} from '#domains/rules';
import type { Defect } from './act.ts';
import { isWithApplicant } from './beside.ts';
import type { CaseState } from './state.ts';

/** What the applicant may change now. */
export type Opening = { all: boolean; fields: readonly string[]; slots: readonly string[] };

type Filed = { answers: Answers; papers: Readonly<Record<string, string>> };

/**
 * What is open to the applicant: all of a draft; of a returned file exactly what its letter names (I-REG-07), with the
 * questions and papers that a corrected answer brings up for the first time; else nothing.
 */
export const openingOf = (
	declared: {
		form: FormDeclaration;
		checklist: readonly ChecklistItem[];
		workflow: WorkflowDeclaration;
	},
	now: CaseState,
	filed: Filed | null,
	answers: Answers,
): Opening => {
	if (now.fixed === 'draft') return { all: true, fields: [], slots: [] };
	if (!filed || !isWithApplicant(declared.workflow, now))
		return { all: false, fields: [], slots: [] };
	const asked = (of: Answers) =>
		reachable(declared.form, of).flatMap((page) => page.fields.map((field) => field.id));
	const needed = (of: Answers) =>
		neededPapers(declared.checklist, of)
			.filter((one) => one.required)
			.map((one) => one.item.id);
	const before = new Set(asked(filed.answers));
	const had = new Set(needed(filed.answers));
	const named = (list: readonly (string | undefined)[]) =>
		list.filter((one): one is string => one !== undefined);
	return {
		all: false,
		fields: [
			...named(now.defects.map((one) => one.field)),
			...asked(answers).filter((field) => !before.has(field)),
		],
		slots: [
			...named(now.defects.map((one) => one.slot)),
			...needed(answers).filter((slot) => !had.has(slot) && !filed.papers[slot]),
		],
	};
};

/** Where a defect stands, as grounds are declared for it. */
export const placeOn = (
	form: FormDeclaration,
	{ field, slot }: Omit<Defect, 'ground'>,
): GroundPlace =>
	field === undefined
		? { slot: slot! }
		: {
				field,
				part: form.pages.find((page) => page.fields.some(({ id }) => id === field))?.id ?? '',
			};

/** Where a defect stands, as one word. */
export const placeOfDefect = ({ field, slot }: Defect): string => field ?? `paper.${slot}`;

/**
 * Defects first named in a later round though their content did not change since the letter: they need a decider's act
 * and are counted (REG-14).
 */
export const lateDefects = (
	defects: readonly Defect[],
	letter: readonly Defect[] | null,
	changed: readonly string[],
): Defect[] => {
	if (letter === null) return [];
	const said = new Set(letter.map(placeOfDefect));
	return defects.filter((one) => {
		const place = placeOfDefect(one);
		return !changed.includes(place) && !said.has(place);
	});
};
