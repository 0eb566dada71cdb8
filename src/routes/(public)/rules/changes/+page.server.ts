import { askedOn, namesOf } from '#domains/rules';
import { findChanges, rulesNow } from '#domains/rules/server';
import { see } from '#platform/web/server';
import type { PageServerLoad } from './$types.d.ts';

export const load: PageServerLoad = async (event) => {
	const before = event.url.searchParams.get('before') ?? undefined;
	const asked = askedOn(new URLSearchParams(), event.locals.caller.now);
	const found = await see(event, findChanges, before ? { before } : {});
	return { asked, ...found, names: namesOf(rulesNow()) };
};
