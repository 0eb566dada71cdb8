import { blindIndex } from './seal/holder.ts';

/** Where a list goes on: the values of its order behind which it continues. */
export type CursorValues = readonly (string | number)[];

const sign = (scope: string, body: string) =>
	blindIndex('cursor', `${scope}\n${body}`).subarray(0, 9).toString('base64url');

/** A cursor nobody can read a meaning into or change; `scope` is the list with all its filters, it fits no other. */
export const writeCursor = (scope: string, values: CursorValues): string => {
	const body = Buffer.from(JSON.stringify(values), 'utf8').toString('base64url');
	return `${sign(scope, body)}${body}`;
};

/** What `writeCursor` wrote for the same list; null for anything else. */
export const readCursor = (scope: string, text: string): CursorValues | null => {
	if (!/^[\w-]{12,400}$/.test(text)) return null;
	const body = text.slice(12);
	if (sign(scope, body) !== text.slice(0, 12)) return null;
	return JSON.parse(Buffer.from(body, 'base64url').toString('utf8')) as CursorValues;
};
