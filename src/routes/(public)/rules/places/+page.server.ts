import { askedOn, municipalitiesOn } from '#domains/rules';
import { rulesNow } from '#domains/rules/server';
import type { PageServerLoad } from './$types.d.ts';

export const load: PageServerLoad = ({ url, locals }) => {
	const asked = askedOn(url.searchParams, locals.caller.now);
	const { regions, districts, placesSource } = rulesNow();
	const municipalities = municipalitiesOn(rulesNow(), asked.day);
	return { asked, regions, districts, municipalities, source: placesSource };
};
