/** A day as `YYYY-MM-DD` in Africa/Tripoli, the only time zone of the rules (I-GEN-06). */
export type Day = string;

/** Days of the week that are worked (0 = Sunday) and holidays as announced, under one version. */
export type Calendar = {
	version: string;
	workingDays: readonly number[];
	holidays: readonly Day[];
};

const tripoli = new Intl.DateTimeFormat('en-CA', {
	timeZone: 'Africa/Tripoli',
	year: 'numeric',
	month: '2-digit',
	day: '2-digit',
});

/** The day in Tripoli at an instant. */
export const dayOf = (instant: Date): Day => tripoli.format(instant);

/** Whether a text is a day that exists. */
export const isDay = (text: string): boolean => {
	if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
	const parsed = new Date(`${text}T00:00:00Z`);
	return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(text);
};

/** The day `n` days later (earlier when negative). */
export const addDays = (day: Day, n: number): Day =>
	new Date(Date.parse(`${day}T00:00:00Z`) + n * 86_400_000).toISOString().slice(0, 10);

/** The same day `n` months later; the last of the month where there is no such day. */
export const addMonths = (day: Day, n: number): Day => {
	const [year, month, date] = day.split('-').map(Number) as [number, number, number];
	const last = new Date(Date.UTC(year, month + n, 0));
	return `${last.toISOString().slice(0, 8)}${String(Math.min(date, last.getUTCDate())).padStart(2, '0')}`;
};

/** Whether offices work on that day. */
export const isWorkingDay = (day: Day, calendar: Calendar): boolean =>
	calendar.workingDays.includes(new Date(`${day}T00:00:00Z`).getUTCDay()) &&
	!calendar.holidays.includes(day);

/** The nth working day after `day`; `day` itself does not count. `n` ≥ 0; 0 gives `day`. */
export const addWorkingDays = (day: Day, n: number, calendar: Calendar): Day => {
	if (calendar.workingDays.length === 0) throw new RangeError('a calendar without working days');
	let current = day;
	for (let left = n; left > 0;) {
		current = addDays(current, 1);
		if (isWorkingDay(current, calendar)) left--;
	}
	return current;
};
