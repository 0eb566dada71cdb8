import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as v from 'valibot';
import * as core from './index.ts';

const digits = fc.stringMatching(/^\d{1,12}$/);
const calendar: core.Calendar = {
	version: 'test',
	workingDays: [0, 1, 2, 3, 4],
	holidays: ['2026-12-24'],
};

describe('check digits', () => {
	test('the published example: 572 has check digit 4', () => {
		expect(core.dammDigit('572')).toBe('4');
	});
	test('every single wrong digit and every swap of neighbours is found', () => {
		fc.assert(
			fc.property(digits, fc.nat(), fc.integer({ min: 1, max: 9 }), (text, at, by) => {
				const good = core.withCheckDigit(text);
				expect(core.hasCheckDigit(good)).toBe(true);
				const i = at % good.length;
				const wrong = good.slice(0, i) + ((Number(good[i]) + by) % 10) + good.slice(i + 1);
				expect(core.hasCheckDigit(wrong)).toBe(false);
				if (i + 1 < good.length && good[i] !== good[i + 1]) {
					const swapped = good.slice(0, i) + good[i + 1] + good[i] + good.slice(i + 2);
					expect(core.hasCheckDigit(swapped)).toBe(false);
				}
			}),
		);
	});
});

test.each([
	['2027-01-31', 1, '2027-02-28'],
	['2028-01-31', 1, '2028-02-29'],
	['2027-12-10', 12, '2028-12-10'],
	['2028-02-29', 12, '2029-02-28'],
	['2027-03-31', -1, '2027-02-28'],
	['2027-01-15', -1, '2026-12-15'],
])('%s and %i months is %s', (day, n, then) => expect(core.addMonths(day, n)).toBe(then));

test.each([
	...['password', 'password-now', 'code', 'invitation', 'once', 'recovery_code', 'Secret'],
])('%s is never shown again', (name) => expect(core.isSecretField(name)).toBe(true));
test.each(['postcode', 'name', 'clause_board', 'seat_kind', 'encoded'])('%s is kept', (name) =>
	expect(core.isSecretField(name)).toBe(false),
);

describe('identifiers', () => {
	test('references and codes read back as people type them', () => {
		for (let i = 0; i < 200; i++) {
			const reference = core.newReference();
			const typed = reference.replace(/(\d{3})(?=\d)/g, '$1 ');
			const arabic = typed.replace(/\d/g, (d) => String.fromCharCode(0x660 + Number(d)));
			expect(core.readCheckedDigits(arabic, 9)).toBe(reference);
			expect(core.readCheckedDigits(core.newVerifyCode(), 10)).toHaveLength(10);
		}
		expect(core.readCheckedDigits('000000001', 9)).toBeNull();
	});
	test('ids are version 7, in order of time', () => {
		const early = core.newId(new Date('2026-01-01T00:00:00Z'));
		const late = core.newId(new Date('2026-01-01T00:00:01Z'));
		expect(core.isId(early)).toBe(true);
		expect(early[14]).toBe('7');
		expect(early < late).toBe(true);
	});
	test('a permanent identifier carries a check digit', () => {
		expect(core.publicIdOf(1)).toMatch(/^LY-CSC-000001\d$/);
		expect(core.hasCheckDigit(core.publicIdOf(812).slice(7))).toBe(true);
	});
});

describe('fold', () => {
	test.each([
		['جَمعيّة الهِلال', 'جمعيه الهلال'],
		['مؤسسة إحياء', 'موسسه احيا'],
		['مستشفى', 'مستشفي'],
		['گرامة ١٢٣ ۴۵', 'كرامه 123 45'],
		['Été  Tripoli', 'ete tripoli'],
		['العـــون', 'العون'],
		['ۂ', 'ه'],
	])('%s → %s', (typed, key) => expect(core.fold(typed)).toBe(key));
	test('folding twice changes nothing', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'grapheme' }), (text) => {
				const once = core.fold(text);
				expect(core.fold(once)).toBe(once);
			}),
		);
	});
});

test.each([
	['هدى سالم الفيتوري', 'الفيتوري هدى', true],
	['هُدى  سالم', 'هدي سالم الفيتورى', true],
	['هدى سالم', 'سالم علي', false],
	['هدى', '', false],
])('%j and %j may be one person: %s', (a, b, same) => {
	expect(core.mayBeSamePerson(a, b)).toBe(same);
	expect(core.mayBeSamePerson(b, a)).toBe(same);
});

describe('text', () => {
	test.each([
		['a\0b', 'nul'],
		['\ud800', 'surrogate'],
		['\u202eabc', 'direction-override'],
		['جمع\ufffdية', 'unread'],
		['جمع\u200bية', 'invisible'],
		['جمعية\ufeff', 'invisible'],
		['هـ\u200d', null],
		['جمعية', null],
	] as const)('%j', (text, fault) => expect(core.textFault(text)).toBe(fault));
	test('joiners stand in prose and not in a name', () =>
		expect(core.textFault('جمع\u200cية', true)).toBe('invisible'));
});

describe('what is typed', () => {
	const read = (schema: v.GenericSchema<string, string>, text: string) => {
		const found = v.safeParse(schema, text);
		return found.success ? found.output : `! ${found.issues[0].message}`;
	};
	test.each([
		['جمع\u200bية', '! invisible'],
		['جمع\ufffdية', '! unread'],
		['\u202eabc', '! direction-override'],
		['a\0b', '! nul'],
		['  جمعية ', 'جمعية'],
	])('to be kept: %j is %j', (text, found) => {
		expect(read(core.line(20), text)).toBe(found);
		expect(read(core.prose(20), text)).toBe(found);
	});
	test.each([
		['جمع\u200bية\u00ad \t السنابل\ufeff', 'جمعية السنابل'],
		['هـ\u200dا', 'هـا'],
		['جمع\ufffdية', 'جمع\ufffdية'],
		['\u202bجمعية\u202c \u2067السنابل\u2069\u200f', 'جمعية السنابل'],
		['\u202eabc', '! not-understood'],
		['a\0b', '! not-understood'],
		['\u200b', '! required'],
		['123456789012345678901', '! too-long'],
	])('to be compared: %j is %j', (text, found) => expect(read(core.sought(20), text)).toBe(found));
	test('digits, however they were copied', () =>
		expect(read(core.digits(6), '\u202a١٢٣-\u200b456\u202c')).toBe('123456'));
});

test('the same problem is said once', () => {
	const [a, b] = [
		{ field: 'x', code: 'required' },
		{ field: 'y', code: 'required' },
	];
	const counted = { ...a, facts: { n: 1 } };
	expect(core.eachOnce([a, b, { ...a }, counted, { ...counted }])).toEqual([a, b, counted]);
});

describe('days', () => {
	test('the day turns at midnight in Tripoli', () => {
		expect(core.dayOf(new Date('2026-12-31T21:59:59Z'))).toBe('2026-12-31');
		expect(core.dayOf(new Date('2026-12-31T22:00:00Z'))).toBe('2027-01-01');
	});
	test('working days pass over Friday, Saturday and holidays', () => {
		expect(core.addWorkingDays('2026-12-23', 1, calendar)).toBe('2026-12-27');
		expect(core.addWorkingDays('2026-12-23', 0, calendar)).toBe('2026-12-23');
	});
	test('the nth working day has exactly n working days up to it', () => {
		fc.assert(
			fc.property(
				fc.integer({ min: 0, max: 4000 }),
				fc.integer({ min: 1, max: 60 }),
				(shift, n) => {
					const from = core.addDays('2024-02-01', shift);
					const to = core.addWorkingDays(from, n, calendar);
					let seen = 0;
					for (let day = from; day < to;) {
						day = core.addDays(day, 1);
						if (core.isWorkingDay(day, calendar)) seen++;
					}
					expect(seen).toBe(n);
					expect(core.isWorkingDay(to, calendar)).toBe(true);
				},
			),
		);
	});
	test('only days that exist', () => {
		expect(core.isDay('2028-02-29')).toBe(true);
		expect(core.isDay('2026-02-29')).toBe(false);
	});
});

test('refusals have one status each', () => {
	expect(core.statusOf('gone')).toBe(410);
	expect(new core.Refusal('conflict', 'stale').code).toBe('stale');
});
