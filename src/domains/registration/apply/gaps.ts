import { type AnswerProblem, reachable, type Text } from '#domains/rules';
import type { Locale } from '#words';
import type { MyCase } from '../views.ts';
import { fieldOf, isMissing } from './parts.ts';

/** Something that is missing or wrong before sending: where it is mended, and what is wrong when it is not merely missing. */
export type Gap = {
	label: Text;
	/** the row of a list of people, from 1, and the question in it */
	row?: number;
	column?: Text | undefined;
	/** the page that mends it, below the application, with its place */
	path: string;
	problem: AnswerProblem | null;
};

export type GapGroup = { id: string; title: Text | null; gaps: Gap[] };

const inPart = (one: Pick<MyCase, 'gaps'>, page: MyCase['form']['pages'][number]): Gap[] =>
	one.gaps.flatMap((gap): Gap[] => {
		const field = page.fields.find(({ id }) => id === fieldOf(gap));
		if (!field) return [];
		const [, row, column] = gap.field.split('.');
		return [
			{
				label: field.label,
				...(row === undefined
					? {}
					: {
							row: Number(row) + 1,
							column: field.columns?.find(({ id }) => id === column)?.label,
						}),
				path: `part/${page.id}?back=check#f-${gap.field}`,
				problem: isMissing(gap) && gap.code === 'required' ? null : gap,
			},
		];
	});

/** The facts of a problem for its words: an option by its label. */
export const factsFor = (
	form: MyCase['form'],
	{ field, facts = {} }: AnswerProblem,
	locale: Locale,
): NonNullable<AnswerProblem['facts']> => {
	const { option } = facts;
	const asked = form.pages
		.flatMap((page) => page.fields)
		.find(({ id }) => id === fieldOf({ field }));
	const label = [asked, ...(asked?.columns ?? [])]
		.flatMap((one) => one?.options ?? [])
		.find(({ value }) => value === option)?.label[locale];
	return label ? { ...facts, option: label } : facts;
};

/** All gaps of a file, part by part in the order of the form, papers last (`title` null). */
export const gapGroups = (one: Pick<MyCase, 'form' | 'answers' | 'gaps' | 'slots'>): GapGroup[] => {
	const parts = reachable(one.form, one.answers).map((page) => ({
		id: page.id,
		title: page.title,
		gaps: inPart(one, page),
	}));
	const papers = one.gaps.flatMap((gap): Gap[] => {
		const slot = one.slots.find(({ item }) => gap.field === `paper.${item.id}`);
		return slot
			? [{ label: slot.item.title, path: `paper/${slot.item.id}?back=check`, problem: null }]
			: [];
	});
	return [...parts, { id: 'papers', title: null, gaps: papers }].filter(
		({ gaps }) => gaps.length > 0,
	);
};
