import { askedOn, titlesOf } from '#domains/rules';
import { findServicesOn, rulesNow } from '#domains/rules/server';
import { see } from '#platform/web/server';
import type { PageServerLoad } from './$types.d.ts';

export const load: PageServerLoad = async (event) => {
	const asked = askedOn(event.url.searchParams, event.locals.caller.now);
	const found = await see(event, findServicesOn, { day: asked.day });
	return { asked, ...found, titles: titlesOf(rulesNow()) };
};
