import { hasCheckDigit, withCheckDigit } from './damm.ts';
import { westernDigits } from './text.ts';

const hex = (bytes: Uint8Array) =>
	Array.from(bytes, (b) => b.toString(16).padStart(2, '0')).join('');

/** A UUID v7 (RFC 9562): 48 bits of milliseconds, then random bits. `at` defaults to now. */
export const newId = (at: Date = new Date()): string => {
	const bytes = crypto.getRandomValues(new Uint8Array(16));
	const stamp = at.getTime();
	for (let i = 0; i < 6; i++) bytes[i] = Math.floor(stamp / 2 ** (8 * (5 - i))) % 256;
	bytes[6] = (bytes[6]! & 0x0f) | 0x70;
	bytes[8] = (bytes[8]! & 0x3f) | 0x80;
	const text = hex(bytes);
	return [
		text.slice(0, 8),
		text.slice(8, 12),
		text.slice(12, 16),
		text.slice(16, 20),
		text.slice(20),
	].join('-');
};

/** Whether a text is a UUID as this system writes them. */
export const isId = (text: string): boolean =>
	/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/.test(text);

const randomDigits = (length: number): string => {
	let digits = '';
	while (digits.length < length) {
		const byte = crypto.getRandomValues(new Uint8Array(1))[0]!;
		// 250 and above would favour the digits 0 to 5
		if (byte < 250) digits += byte % 10;
	}
	return digits;
};

/** An application reference (law-and-language.md §8): nine digits, not sequential, the last a check digit. */
export const newReference = (): string => withCheckDigit(randomDigits(8));

/** A verification code: ten random digits, the last a check digit. */
export const newVerifyCode = (): string => withCheckDigit(randomDigits(9));

/** The permanent identifier of the nth organisation: `LY-CSC-` and at least seven digits, the last a check digit. */
export const publicIdOf = (n: number): string =>
	publicIdWith(withCheckDigit(String(n).padStart(6, '0')));

/** A permanent identifier from its digits alone, as a paper's claim holds them. */
export const publicIdWith = (digits: string): string => `LY-CSC-${digits}`;

/** Reads digits as people type them (any script, spaces, hyphens); null unless `length` digits with a right check digit. */
export const readCheckedDigits = (typed: string, length: number): string | null => {
	const digits = westernDigits(typed).replace(/[\s\u00a0\u202f\u2066-\u2069-]/g, '');
	return digits.length === length && hasCheckDigit(digits) ? digits : null;
};
