import type { FieldDeclaration, GroundPlace } from '#domains/rules';
import type { Locale } from '#words';
import type { DeskCase } from '../views-desk.ts';

/** A place a defect can stand at: a question, or a paper (`paper.<slot>`). */
export type LetterPlace = {
	id: string;
	label: string;
	at: GroundPlace;
	field?: FieldDeclaration;
};
export type PlaceGroup = { id: string; title: string; places: LetterPlace[] };

/** The places of a case in the order of its form, papers last. */
export const placesOf = (
	one: Pick<DeskCase, 'form' | 'slots'>,
	locale: Locale,
	papers: string,
): PlaceGroup[] => [
	...one.form.pages.map((page) => ({
		id: page.id,
		title: page.title[locale],
		places: page.fields.map((field) => ({
			id: field.id,
			label: field.label[locale],
			at: { field: field.id, part: page.id },
			field,
		})),
	})),
	{
		id: 'papers',
		title: papers,
		places: one.slots.map(({ item }) => ({
			id: `paper.${item.id}`,
			label: item.title[locale],
			at: { slot: item.id },
		})),
	},
];
