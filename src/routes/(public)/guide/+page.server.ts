import { dayOf } from '#core';
import { guideView } from '#domains/rules';
import { rulesNow } from '#domains/rules/server';
import type { PageServerLoad } from './$types.d.ts';

export const load: PageServerLoad = ({ url, locals }) => ({
	guide: guideView(rulesNow(), dayOf(locals.caller.now), Object.fromEntries(url.searchParams)),
});
