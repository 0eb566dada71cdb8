import { countAccess } from '#domains/identity/server';
import { getOwnOrganisation } from '#domains/organisations/server';
import { findOwnPapers } from '#domains/papers/server';
import { see, type WebEvent } from '#platform/web/server';
import { seeLooks } from '../../../entrance/looks.ts';

export const load = async (event: WebEvent) => ({
	organisation: await see(event, getOwnOrganisation, null),
	papers: await see(event, findOwnPapers, null),
	looks: (await seeLooks(event, 'organisation')).looks.slice(0, 3),
	access: await see(event, countAccess, null),
});
