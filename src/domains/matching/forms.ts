import { skeletonsOf } from './latin.ts';
import { remembered } from './remembered.ts';

const article = /^[وف]?(?:[بك]?ال|لل)(?=..)/;

/** A word without the article and what leans on it (وال، بال، لل …): `والتنمية` → `تنميه`. */
export const coreOf = (word: string): string => {
	const core = word.replace(article, '');
	return core.length >= 2 ? core : word;
};

/** The word as it would stand without one leaning letter or its article: each a possible reading, none certain. */
export const readingsOf = remembered(20_000, (word: string): readonly string[] => {
	const core = coreOf(word);
	const readings = new Set([core]);
	// و ف ب ل ك also begin words of their own, so both readings are kept
	if (core === word && /^[وفبلك]/.test(word) && word.length >= 4) {
		readings.add(word.slice(1));
		if (/^و[بل]/.test(word) && word.length >= 5) readings.add(word.slice(2));
	}
	return [...readings];
});

/** A word without the endings that only bend it (ات، ون، ية …); at least three letters remain. */
export const stemOf = (word: string): string => {
	const stem = word.replace(/(?:يات|ات|ون|ين|ان|يه|يين|ي|ه|ا)$/, '');
	return stem.length >= 3 ? stem : word;
};

const shorter = (word: string): string[] =>
	word.length < 3 || word.length > 24
		? []
		: Array.from(word, (_, i) => word.slice(0, i) + word.slice(i + 1));

const isNumber = (word: string) => /^\d+$/.test(word);

/**
 * The keys under which a word meets others in the lexicon: its readings, their stems (`-`), the same with one letter
 * dropped, the consonants it shares with Latin spellings (`~`). Two words that one slip parts share a key.
 */
export const formsOf = (word: string): string[] => {
	if (isNumber(word)) return [word];
	const readings = [word, ...readingsOf(word)];
	return [
		...new Set([
			...readings,
			...readings.map((one) => `-${stemOf(one)}`),
			...shorter(word),
			...shorter(coreOf(word)),
			...skeletonsOf(word, coreOf(word)).flatMap((bones) =>
				[bones, ...(bones.length >= 4 ? shorter(bones) : [])].map((one) => `~${one}`),
			),
		]),
	].filter((form) => form.length >= 2);
};

/** What is kept of a word of the lexicon: its forms, and its readings by which beginnings find it (`^`). */
export const keptForms = (word: string): string[] => [
	...formsOf(word),
	...new Set([word, ...readingsOf(word)].map((reading) => `^${reading}`)),
];

/** The keys under which a typed word is looked for: its forms and, of a long one, those with two letters dropped. */
export const soughtForms = (word: string): string[] => {
	const core = coreOf(word);
	const twice = isNumber(word) || core.length < 5 ? [] : shorter(core).flatMap(shorter);
	return [...new Set([...formsOf(word), ...twice])];
};
