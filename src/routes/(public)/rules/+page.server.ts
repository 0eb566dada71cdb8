import { askedOn, rulesOn, titlesOf } from '#domains/rules';
import { rulesNow } from '#domains/rules/server';
import type { PageServerLoad } from './$types.d.ts';

export const load: PageServerLoad = ({ url, locals }) => {
	const asked = askedOn(url.searchParams, locals.caller.now);
	return { asked, regimes: rulesOn(rulesNow(), asked.day), titles: titlesOf(rulesNow()) };
};
