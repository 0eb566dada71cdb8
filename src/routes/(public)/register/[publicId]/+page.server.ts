import type { PageServerLoad } from './$types.d.ts';
import { getOrganisation } from '#domains/register/server';
import { see } from '#platform/web/server';

export const load: PageServerLoad = async (event) => ({
	one: await see(event, getOrganisation, { publicId: event.params.publicId }),
});
