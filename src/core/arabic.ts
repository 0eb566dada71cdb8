import { westernDigits } from './text.ts';

// marks of vocalisation, tatweel, zero-width and direction characters
const dropped =
	/[\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u0640\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;
const same: Record<string, string> = {
	أ: 'ا',
	إ: 'ا',
	آ: 'ا',
	ٱ: 'ا',
	ى: 'ي',
	ی: 'ي',
	ئ: 'ي',
	ة: 'ه',
	ہ: 'ه',
	ؤ: 'و',
	ک: 'ك',
	گ: 'ك',
	ء: '',
};

/**
 * The folded key of a text for search and comparison (law-and-language.md §9.15): one spelling for
 * letters that people interchange, digits 0–9, Latin without accents in lower case, single spaces.
 * Never shown to anybody.
 */
export const fold = (text: string): string =>
	// taken apart first, so that a letter joined with its mark (ۂ) meets its plain form below
	westernDigits(text.normalize('NFKD').toLowerCase().normalize('NFKD'))
		.replace(dropped, '')
		.replace(/[\u0300-\u036f]/g, '')
		.replace(/[أإآٱىیئةہؤکگء]/g, (letter) => same[letter]!)
		.replace(/[^\p{L}\p{N}]+/gu, ' ')
		.trim();

/** Whether two written names may be one person's: each word of the shorter is in the longer, whatever their order. */
export const mayBeSamePerson = (a: string, b: string): boolean => {
	const [few, many] = [fold(a).split(' '), fold(b).split(' ')].sort(
		(one, other) => one.length - other.length,
	);
	return few!.every((word) => many!.includes(word));
};

/** The folded key without spaces: run-together and split words meet here. */
export const foldTight = (text: string): string => fold(text).replaceAll(' ', '');
