import { randomInt } from 'node:crypto';
import { parsePhoneNumberFromString } from 'libphonenumber-js/min';
import { hasCheckDigit, westernDigits, withCheckDigit } from '#core';
import { blindIndex } from '#platform/server';

export type HandleKind = 'phone' | 'email' | 'card';
export type HandleValue = { kind: HandleKind; value: string };

/** A new card number: twelve digits beginning with 7, the last a check digit; no Libyan phone looks like it. */
export const newCardNumber = (): string =>
	withCheckDigit(`7${Array.from({ length: 10 }, () => randomInt(10)).join('')}`);

/** What was typed to sign in, in its one stored form; null when it is none of the three. */
export const readHandle = (typed: string): HandleValue | null => {
	const text = westernDigits(typed.normalize('NFC')).trim();
	if (text.includes('@')) {
		const value = text.toLowerCase();
		return /^[^\s@]{1,64}@[^\s@]{1,255}$/.test(value) ? { kind: 'email', value } : null;
	}
	const digits = text.replace(/[\s\u00a0\u202f\u2066-\u2069-]/g, '');
	if (/^7\d{11}$/.test(digits) && hasCheckDigit(digits)) return { kind: 'card', value: digits };
	const phone = parsePhoneNumberFromString(text.replace(/[\s\u2066-\u2069]+/g, ' '), 'LY');
	return phone?.isPossible() ? { kind: 'phone', value: phone.number } : null;
};

/** The blind index of a handle; what is no handle gets one too, so that the same work follows. */
export const blindOf = (handle: HandleValue | null, typed = ''): Buffer =>
	blindIndex('identity.handle', handle ? `${handle.kind}:${handle.value}` : `none:${typed}`);
