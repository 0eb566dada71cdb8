import fc from 'fast-check';
import { expect, test } from 'vitest';
import { joinDays, longDay, partsOfDay, typedDay } from '#words';

test.each([
	['23', '11', '2026', '2026-11-23'],
	['٢٣', '١١', '٢٠٢٦', '2026-11-23'],
	['۳', 'نوفمبر', '2026', '2026-11-03'],
	[' 1 ', 'November', '1990', '1990-11-01'],
	['1', 'تشرين الثاني', '1990', '1990-11-01'],
	['1', 'جويلية', '1990', '1990-07-01'],
	['', '', '', ''],
	['31', '2', '2026', '31/2/2026'],
	['1', 'ثلاثاء', '2026', '1/ثلاثاء/2026'],
	['1', '1', '26', '1/1/26'],
])('%s %s %s is %s', (day, month, year, read) => expect(typedDay({ day, month, year })).toBe(read));

test('every day written out in words is read back, and comes back into its boxes', () => {
	fc.assert(
		fc.property(fc.date({ min: new Date('1900-01-01'), max: new Date('2100-01-01') }), (date) => {
			if (Number.isNaN(date.getTime())) return;
			const iso = date.toISOString().slice(0, 10);
			for (const locale of ['ar', 'en'] as const) {
				const [day, month, year] = longDay(locale, iso).split(' ');
				expect(typedDay({ day: day!, month: month!, year: year! })).toBe(iso);
			}
			expect(typedDay(partsOfDay(iso))).toBe(iso);
		}),
		{ numRuns: 200 },
	);
});

test('the boxes of a form become its days; all else stays', () => {
	const form = { name: 'x', 'a-day': '1', 'a-month': '2', 'a-year': '2020', 'b-day': '9' };
	expect(joinDays(form)).toEqual({ name: 'x', a: '2020-02-01', 'b-day': '9' });
});
