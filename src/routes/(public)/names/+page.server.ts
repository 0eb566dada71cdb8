import type { PageServerLoad } from './$types.d.ts';
import { namesReads } from '#domains/register';
import { checkPublicName } from '#domains/register/server';
import { queryOf, see } from '#platform/web/server';

export const load: PageServerLoad = async (event) => {
	const { name } = queryOf(event.url, namesReads);
	return {
		name: name ?? '',
		found: name ? await see(event, checkPublicName, { name }) : null,
	};
};
