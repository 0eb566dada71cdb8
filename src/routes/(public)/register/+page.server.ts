import type { PageServerLoad } from './$types.d.ts';
import { pageQuery, pageReads } from '#domains/register';
import { searchRegister } from '#domains/register/server';
import { queryOf, see } from '#platform/web/server';

export const load: PageServerLoad = async (event) => {
	const ask = pageQuery(queryOf(event.url, pageReads));
	return { ask, list: await see(event, searchRegister, { ...ask, facets: true }) };
};
