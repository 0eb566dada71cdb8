import { type Locale, pathIn } from '#words';
import { type Chosen, facetNames, type Sort } from './filters.ts';

/** What an address of the register asks. */
export type RegisterAsk = {
	q?: string | undefined;
	chosen?: Chosen | undefined;
	sort?: Sort | undefined;
	cursor?: string | undefined;
};

/** The permanent address of a search, with language; what is not asked is not in it. */
export const registerAddress = (locale: Locale, { q, chosen = {}, sort, cursor }: RegisterAsk) => {
	const asked = new URLSearchParams();
	if (q) asked.set('q', q);
	for (const name of facetNames) {
		const value = chosen[name];
		if (value) asked.set(name, value);
	}
	if (sort) asked.set('sort', sort);
	if (cursor) asked.set('cursor', cursor);
	return pathIn(locale, asked.size ? `/register?${asked}` : '/register');
};
