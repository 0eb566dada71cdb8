import { readCheckedDigits, westernDigits, withoutUnseen } from '#core';

/** Digits of a verification code, the check digit among them. */
const codeLength = 10;

/** A verification code as anybody types it: any digits, spaces, hyphens; null when it is none. */
export const readCode = (typed: string): string | null => readCheckedDigits(typed, codeLength);

/** What is wrong with a code that `readCode` does not take. */
export const codeProblem = (
	typed: string,
): { code: 'code-missing' | 'code-length' | 'code-mistyped'; facts: { n: number } } => {
	if (!withoutUnseen(typed).trim()) return { code: 'code-missing', facts: { n: 0 } };
	const n = westernDigits(typed).replace(/\D/g, '').length;
	return { code: n === codeLength ? 'code-mistyped' : 'code-length', facts: { n } };
};

/** A verification code as papers print it: `4118 2076 35`, to be isolated left to right. */
export const groupCode = (code: string): string =>
	[code.slice(0, 4), code.slice(4, 8), code.slice(8)].join('\u202f');
