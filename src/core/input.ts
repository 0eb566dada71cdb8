import * as v from 'valibot';
import { textFault, westernDigits, withoutUnseen } from './text.ts';

/** What cannot be stored is refused with the fault's own code, so that the words can say what to do. */
const fit = v.check<string, (issue: v.CheckIssue<string>) => string>(
	(text) => textFault(text) === null,
	({ input }) => textFault(input) ?? 'not-understood',
);

/** One line of text: trimmed, NFC, at most `max` characters; what cannot be stored is refused. */
export const line = (max: number) =>
	v.pipe(
		v.string('required'),
		v.transform((text) => text.normalize('NFC').trim()),
		fit,
		v.check((text) => !/[\n\r\t]/.test(text), 'not-understood'),
		v.minLength(1, 'required'),
		v.check((text) => [...text].length <= max, 'too-long'),
	);

/** Text of several lines: trimmed, NFC, at most `max` characters; what cannot be stored is refused. */
export const prose = (max: number) =>
	v.pipe(
		v.string('required'),
		v.transform((text) => text.normalize('NFC').replace(/\r\n?/g, '\n').trim()),
		fit,
		v.minLength(1, 'required'),
		v.check((text) => [...text].length <= max, 'too-long'),
	);

/**
 * One line that is compared and never kept, as a search: what copying brings along unseen is taken
 * off, blanks are one, at most `max` characters. Only what no database can be asked, or turns a line round, is refused.
 */
export const sought = (max: number) =>
	v.pipe(
		v.string('required'),
		v.transform((text) => withoutUnseen(text.normalize('NFC')).replace(/\s+/g, ' ').trim()),
		v.check((text) => [null, 'unread'].includes(textFault(text)), 'not-understood'),
		v.minLength(1, 'required'),
		v.check((text) => [...text].length <= max, 'too-long'),
	);

/** Exactly `n` digits in any script, spaces, hyphens and unseen signs between them allowed; gives 0–9. */
export const digits = (n: number) =>
	v.pipe(
		v.string('required'),
		v.transform((text) => withoutUnseen(westernDigits(text)).replace(/[\s-]/g, '')),
		v.minLength(1, 'required'),
		v.check((text) => /^\d*$/.test(text) && text.length === n, 'not-understood'),
	);
