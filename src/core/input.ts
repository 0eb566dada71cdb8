import * as v from 'valibot';
import { westernDigits, textFault } from './text.ts';

const fit = (text: string) => textFault(text) === null;

/** One line of text: trimmed, NFC, at most `max` characters; what cannot be stored is refused. */
export const line = (max: number) =>
	v.pipe(
		v.string('required'),
		v.transform((text) => text.normalize('NFC').trim()),
		v.check(fit, 'not-understood'),
		v.check((text) => !/[\n\r\t]/.test(text), 'not-understood'),
		v.minLength(1, 'required'),
		v.check((text) => [...text].length <= max, 'too-long'),
	);

/** Text of several lines: trimmed, NFC, at most `max` characters; what cannot be stored is refused. */
export const prose = (max: number) =>
	v.pipe(
		v.string('required'),
		v.transform((text) => text.normalize('NFC').replace(/\r\n?/g, '\n').trim()),
		v.check(fit, 'not-understood'),
		v.minLength(1, 'required'),
		v.check((text) => [...text].length <= max, 'too-long'),
	);

/** Exactly `n` digits in any script, spaces and hyphens between them allowed; gives 0–9. */
export const digits = (n: number) =>
	v.pipe(
		v.string('required'),
		v.transform((text) => westernDigits(text).replace(/[\s\u00a0\u202f\u2066-\u2069-]/g, '')),
		v.minLength(1, 'required'),
		v.check((text) => /^\d*$/.test(text) && text.length === n, 'not-understood'),
	);
