import type { ServiceDeclaration } from './declaration.ts';
import type { Reason } from './law.ts';

/** Where a defect stands: at a question of a part of the form, or at a paper. */
export type GroundPlace = { field: string; part: string } | { slot: string };

const namesOf = (place: GroundPlace): string[] =>
	'slot' in place
		? ['papers', `paper.${place.slot}`]
		: ['questions', `part.${place.part}`, `field.${place.field}`];

/** Whether a ground may be named at a place; one that declares no place may be named at each. */
export const fitsAt = ({ at }: Pick<Reason, 'at'>, place: GroundPlace): boolean =>
	!at || namesOf(place).some((name) => at.includes(name));

/** Every name a ground may give to a place of these services. */
export const groundPlaces = (services: readonly ServiceDeclaration[]): ReadonlySet<string> =>
	new Set(
		services.flatMap(({ form, checklist }) => [
			...form.pages.flatMap((page) =>
				page.fields.flatMap(({ id }) => namesOf({ field: id, part: page.id })),
			),
			...checklist.flatMap(({ id }) => namesOf({ slot: id })),
		]),
	);
