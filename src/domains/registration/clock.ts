import { addDays, type Calendar, type Day, isWorkingDay } from '#core';
import type { CaseState } from './state.ts';

const isPaused = (now: Pick<CaseState, 'pauses'>, day: Day) =>
	now.pauses.some((one) => day > one.from && day <= (one.to ?? '9999-12-31'));

/** Working days that ran up to and with a day: those after the first, outside pauses (I-REG-08). */
export const daysRun = (
	now: Pick<CaseState, 'startedOn' | 'stoppedOn' | 'pauses'>,
	calendar: Calendar,
	until: Day,
): number => {
	if (!now.startedOn) return 0;
	const last = now.stoppedOn && now.stoppedOn < until ? now.stoppedOn : until;
	let run = 0;
	for (let day = addDays(now.startedOn, 1); day <= last; day = addDays(day, 1))
		if (isWorkingDay(day, calendar) && !isPaused(now, day)) run++;
	return run;
};

/**
 * The last day of the decision clock of `days` working days; null while it has not begun or is stopped with the
 * applicant. It is always computed, never typed.
 */
export const dueOn = (
	now: Pick<CaseState, 'startedOn' | 'stoppedOn' | 'pauses'>,
	calendar: Calendar,
	days: number,
): Day | null => {
	if (!now.startedOn || calendar.workingDays.length === 0) return null;
	if (!now.stoppedOn && now.pauses.some((one) => one.to === null)) return null;
	let day = now.startedOn;
	for (let left = days; left > 0;) {
		day = addDays(day, 1);
		if (isWorkingDay(day, calendar) && !isPaused(now, day)) left--;
	}
	return day;
};

/** Days that are left, negative when late. */
export const daysLeft = (
	now: Pick<CaseState, 'startedOn' | 'stoppedOn' | 'pauses'>,
	calendar: Calendar,
	days: number,
	today: Day,
): number => days - daysRun(now, calendar, today);
