import type { Locale } from '#words';
import type { DeskCase } from '../views-desk.ts';
import { placesOf } from './letter-places.ts';
import { type DeskAnswer, valueOf, valuesOf } from './types.ts';

/** What was typed for one place of a letter, or for the whole of a step. */
export type KeptText = { place: string | null; grounds: string[]; text: string };

/** Everything that was written for a step, in the order of its form: places with their ground, then the step's own reasons. */
export const keptTexts = (
	one: Pick<DeskCase, 'form' | 'slots' | 'grounds'>,
	locale: Locale,
	papers: string,
	form: DeskAnswer,
): KeptText[] => {
	const known = [...one.grounds.return, ...one.grounds.refuse];
	const inWords = (codes: readonly string[]) =>
		codes.flatMap((code) => known.find((ground) => ground.code === code)?.ground[locale] ?? []);
	const written = (place: string | null, text: string, grounds: readonly string[]): KeptText => ({
		...{ place, text: text.trim(), grounds: inWords(grounds) },
	});
	const ticked = valuesOf(form, 'defect');
	const at = placesOf(one, locale, papers)
		.flatMap(({ places }) => places)
		.map(({ id, label }) => ({
			...written(label, valueOf(form, `text.${id}`), [valueOf(form, `ground.${id}`)]),
			ticked: ticked.includes(id),
		}))
		.filter((kept) => kept.ticked || kept.text || kept.grounds.length)
		.map(({ ticked: _, ...kept }) => kept);
	const whole = written(null, valueOf(form, 'text'), valuesOf(form, 'grounds'));
	return [...at, ...(whole.text || whole.grounds.length ? [whole] : [])];
};
