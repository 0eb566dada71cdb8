import type { Holiday } from '#domains/rules';

const fixed = (on: string, ar: string, en: string): Holiday => ({
	on,
	name: { ar, en },
	mark: 'to-verify',
});

/** Sunday to Thursday; holidays are dated data, expected ones to be confirmed as announced. */
export const calendar = {
	version: '2026.1',
	workingDays: [0, 1, 2, 3, 4],
	holidays: [
		fixed('2026-12-24', 'عيد الاستقلال', 'Independence Day'),
		fixed('2027-02-17', 'ذكرى ثورة 17 فبراير', '17 February'),
		fixed('2027-03-10', 'عيد الفطر (متوقع)', 'Eid al-Fitr (expected)'),
		fixed('2027-03-11', 'عيد الفطر (متوقع)', 'Eid al-Fitr (expected)'),
		fixed('2027-05-16', 'يوم عرفة (متوقع)', 'Day of Arafah (expected)'),
		fixed('2027-05-17', 'عيد الأضحى (متوقع)', 'Eid al-Adha (expected)'),
		fixed('2027-05-18', 'عيد الأضحى (متوقع)', 'Eid al-Adha (expected)'),
		fixed('2027-09-16', 'يوم الشهيد', 'Martyrs’ Day'),
		fixed('2027-10-24', 'يوم التحرير (متوقع)', 'Liberation Day (expected)'),
		fixed('2027-12-24', 'عيد الاستقلال', 'Independence Day'),
	],
};
