import { isWorkingDay } from '#core';
import { calendarNow, rulesNow } from '#domains/rules/server';
import { askedDayOf } from '../../../../entrance/asked-day.ts';
import type { PageServerLoad } from './$types.d.ts';

export const load: PageServerLoad = (event) => {
	const asked = askedDayOf(event);
	const works = isWorkingDay(asked.day, calendarNow());
	return { asked, calendar: rulesNow().calendar, works };
};
