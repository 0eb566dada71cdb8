import { rulesOn, titlesOf } from '#domains/rules';
import { rulesNow } from '#domains/rules/server';
import { askedDayOf } from '../../../entrance/asked-day.ts';
import type { PageServerLoad } from './$types.d.ts';

export const load: PageServerLoad = (event) => {
	const asked = askedDayOf(event);
	return { asked, regimes: rulesOn(rulesNow(), asked.day), titles: titlesOf(rulesNow()) };
};
