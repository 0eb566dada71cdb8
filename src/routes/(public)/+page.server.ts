import { countOrganisations } from '#domains/organisations/server';
import { countFigures } from '#domains/registration/server';
import { see, type WebEvent } from '#platform/web/server';

export const load = async (event: WebEvent) => ({
	organisations: await see(event, countOrganisations, null),
	figures: await see(event, countFigures, null),
});
