import { askedOn, textsOn } from '#domains/rules';
import { rulesNow } from '#domains/rules/server';
import type { PageServerLoad } from './$types.d.ts';

export const load: PageServerLoad = ({ url, locals }) => {
	const asked = askedOn(url.searchParams, locals.caller.now);
	return { asked, ...textsOn(rulesNow(), asked.day) };
};
