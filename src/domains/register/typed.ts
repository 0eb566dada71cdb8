import { hasCheckDigit, westernDigits } from '#core';

/** What was typed into the search, as far as it is a number: of an entry, of an organisation, of a paper. */
export type TypedNumber =
	| { kind: 'entry'; n: number; year: number }
	| { kind: 'public-id'; id: string }
	| { kind: 'code'; code: string };

const paperDigits = 10;
// entries of the former Libyan era count from 632, so a year has four digits in both
const isYear = (text: string) => text.length === 4;

/** Reads a number in any digits: `4/2018` either way round, `LY-CSC-…` with or without its letters, the code of a paper. */
export const readTypedNumber = (typed: string): TypedNumber | null => {
	const text = westernDigits(typed)
		.replace(/[\s\u00a0\u202f\u200e\u200f\u2066-\u2069]/g, '')
		.toUpperCase();
	const entry = text.match(/^(\d{1,6})[/\\](\d{1,6})$/);
	if (entry) {
		const [, a = '', b = ''] = entry;
		if (isYear(b)) return { kind: 'entry', n: Number(a), year: Number(b) };
		return isYear(a) ? { kind: 'entry', n: Number(b), year: Number(a) } : null;
	}
	const digits = text.match(/^(?:LY-?CSC-?)?(\d{7,12})$/)?.[1];
	if (!digits || !hasCheckDigit(digits)) return null;
	return digits.length === paperDigits && digits === text
		? { kind: 'code', code: digits }
		: { kind: 'public-id', id: `LY-CSC-${digits}` };
};
