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
	westernDigits(text.normalize('NFKC'))
		.replace(dropped, '')
		.replace(/[أإآٱىیئةہؤکگء]/g, (letter) => same[letter]!)
		.normalize('NFD')
		.replace(/[\u0300-\u036f\u0653-\u0655]/g, '')
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]+/gu, ' ')
		.trim();

/** The folded key without spaces: run-together and split words meet here. */
export const foldTight = (text: string): string => fold(text).replaceAll(' ', '');
