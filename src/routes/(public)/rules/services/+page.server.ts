import { titlesOf } from '#domains/rules';
import { findServicesOn, rulesNow } from '#domains/rules/server';
import { see } from '#platform/web/server';
import { askedDayOf } from '../../../../entrance/asked-day.ts';
import type { PageServerLoad } from './$types.d.ts';

export const load: PageServerLoad = async (event) => {
	const asked = askedDayOf(event);
	const found = await see(event, findServicesOn, { day: asked.day });
	return { asked, ...found, titles: titlesOf(rulesNow()) };
};
