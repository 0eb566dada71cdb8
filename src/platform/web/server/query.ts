import * as v from 'valibot';
import { type ReadOf, type Reads, Refusal } from '#core';
import { refuse } from './see.ts';

const isCode = (message: string) => /^[a-z]+(-[a-z]+)*$/.test(message);

/**
 * The query of an address as its parameters read; throws a Refusal that names the first that is wrong. `strict` refuses a
 * parameter nobody declared: in the API it is a slip, on a page it may be anybody's mark on a shared link.
 */
export const readQuery = <R extends Reads>(url: URL, reads: R, strict: boolean): ReadOf<R> => {
	const read: Record<string, unknown> = {};
	for (const name of new Set(url.searchParams.keys())) {
		const parameter = Object.hasOwn(reads, name) ? reads[name] : undefined;
		if (!parameter) {
			if (strict) throw new Refusal('invalid', 'parameter-unknown', { field: name.slice(0, 40) });
			continue;
		}
		const values = url.searchParams.getAll(name);
		if (values.length > 1) throw new Refusal('invalid', 'asked-twice', { field: name });
		const found = v.safeParse(parameter.reads, values[0]);
		if (!found.success) {
			const { message } = found.issues[0];
			throw new Refusal('invalid', isCode(message) ? message : 'not-understood', { field: name });
		}
		read[name] = found.output;
	}
	return read as ReadOf<R>;
};

/** The same for a page: what is wrong becomes the status of the page. */
export const queryOf = <R extends Reads>(url: URL, reads: R): ReadOf<R> => {
	try {
		return readQuery(url, reads, false);
	} catch (refused) {
		return refuse(refused);
	}
};
