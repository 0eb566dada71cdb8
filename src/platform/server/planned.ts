import { createHash } from 'node:crypto';
import type pg from 'pg';

// each name costs every connection the memory of a plan
const most = 250;
const names = new Map<string, string>();

// what a `*` means changes when a migration adds a column, and a kept plan would then fail; a list or rows written out are
// another statement for each number of them, and would use up the names
const isFixed = (text: string) => !/(?<!count\()\*|\bin \(\$\d+, |\), \(\$\d+/.test(text);

const nameOf = (text: string): string | null => {
	const known = names.get(text);
	if (known) return known;
	if (names.size >= most || !isFixed(text)) return null;
	const name = createHash('sha256').update(text).digest('base64url').slice(0, 22);
	names.set(text, name);
	return name;
};

/** Lets a connection plan each statement once: it is sent under a name, and by its name alone the next time (decision 10). */
export const planOnce = (client: pg.Client | pg.PoolClient): void => {
	const query = client.query.bind(client) as (...given: unknown[]) => unknown;
	const planned = (text: unknown, values: unknown, ...rest: unknown[]) => {
		const name = typeof text === 'string' && Array.isArray(values) && values.length && nameOf(text);
		return name ? query({ name, text, values }, ...rest) : query(text, values, ...rest);
	};
	Object.assign(client, { query: planned });
};
