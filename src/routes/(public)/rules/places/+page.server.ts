import { municipalitiesOn } from '#domains/rules';
import { rulesNow } from '#domains/rules/server';
import { askedDayOf } from '../../../../entrance/asked-day.ts';
import type { PageServerLoad } from './$types.d.ts';

export const load: PageServerLoad = (event) => {
	const asked = askedDayOf(event);
	const { regions, districts, placesSource } = rulesNow();
	const municipalities = municipalitiesOn(rulesNow(), asked.day);
	return { asked, regions, districts, municipalities, source: placesSource };
};
