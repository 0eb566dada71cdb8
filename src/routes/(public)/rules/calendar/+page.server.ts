import { isWorkingDay } from '#core';
import { askedOn } from '#domains/rules';
import { calendarNow, rulesNow } from '#domains/rules/server';
import type { PageServerLoad } from './$types.d.ts';

export const load: PageServerLoad = ({ url, locals }) => {
	const asked = askedOn(url.searchParams, locals.caller.now);
	const works = isWorkingDay(asked.day, calendarNow());
	return { asked, calendar: rulesNow().calendar, works };
};
