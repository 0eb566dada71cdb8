import fc from 'fast-check';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { roles } from '#core';
import {
	handleForm,
	hasFreshFactor,
	identityWords,
	joinForm,
	lockOf,
	permissionWord,
	rightsOf,
	roleWord,
	safeNext,
	waitAfter,
	withNext,
} from './index.ts';
import { isCommon } from './server/first-guesses.ts';
import { newCardNumber, readHandle } from './server/handles.ts';

test.each([
	['/desk/cases/1?tab=2', '/desk/cases/1?tab=2'],
	['/en/apply', '/apply'],
	['/en', '/'],
	['//evil.example', '/account'],
	['/\\evil.example', '/account'],
	['/en//evil.example', '/account'],
	['https://evil.example', '/account'],
	['/a\nb', '/account'],
	['', '/account'],
	[null, '/account'],
])('%s leads to %s', (asked, to) => expect(safeNext(asked)).toBe(to));

test('no text leads to another host', () => {
	fc.assert(
		fc.property(fc.string({ unit: 'binary' }), (text) => {
			for (const asked of [text, `/${text}`, `/en/${text}`]) {
				const url = new URL(safeNext(asked), 'http://house.example');
				expect(url.host).toBe('house.example');
			}
		}),
		{ numRuns: 500 },
	);
	expect(withNext('/account/code', '/desk?a=b')).toBe('/account/code?next=%2Fdesk%3Fa%3Db');
});

test('five failures are free, then 1, 2, 4, 8 and at most 15 minutes', () => {
	const waits = [0, 4, 5, 6, 7, 8, 9, 50].map((n) => waitAfter(n) / 60_000);
	expect(waits).toEqual([0, 0, 1, 2, 4, 8, 15, 15]);
});

test('staff lock after 15 minutes of rest and 12 hours at most; organisations after 30 and 90 days', () => {
	const at = (hours: number) => new Date(hours * 3_600_000);
	expect(lockOf('staff', at(0), at(1))).toEqual(at(1.25));
	expect(lockOf('staff', at(0), at(11.9))).toEqual(at(12));
	expect(lockOf('organisation', at(0), at(0))).toEqual(at(720));
	expect(lockOf('organisation', at(0), at(24 * 80))).toEqual(at(24 * 90));
	expect(hasFreshFactor({ factorAt: at(1) }, at(1.2))).toBe(true);
	expect(hasFreshFactor({ factorAt: at(1) }, at(1.3))).toBe(false);
	expect(hasFreshFactor({ factorAt: null }, at(0))).toBe(false);
});

test.each([
	['password123', true],
	['7abibi2024', true],
	['Ben-ghazi 2026', true],
	['كلمة المرور', true],
	['بسم الله الرحمن الرحيم', true],
	['1234567890', true],
	['aaaaaaaaaa', true],
	['mariam.khalifa1990', true],
	['zaytun-jabal-qamar-7', false],
	['قمر زيتون جبل سفينة', false],
	['xK9!vq2#Lm', false],
])('%s common: %s', (password, common) =>
	expect(isCommon(password, ['Mariam Khalifa', '912345678'])).toBe(common),
);

test('handles as people type them', () => {
	const phone = { kind: 'phone', value: '+218912345678' };
	for (const typed of ['0912345678', '٠٩١ ٢٣٤ ٥٦٧٨', '+218 91-234-5678', '00218912345678'])
		expect(readHandle(typed)).toEqual(phone);
	expect(readHandle(' Mariam@Example.LY ')).toEqual({ kind: 'email', value: 'mariam@example.ly' });
	for (let i = 0; i < 50; i++) {
		const card = newCardNumber();
		expect(readHandle(card.replace(/(\d{4})/g, '$1 '))).toEqual({ kind: 'card', value: card });
	}
	for (const typed of ['x', '', '@', '12', '\0']) expect(readHandle(typed)).toBeNull();
});

test('a number copied out of a list of contacts is read in every form that takes one', () => {
	const copied = '\u202a\u2066+218\u00a091\u200b 234 5678\u2069\u202c';
	expect(readHandle(v.parse(handleForm, { handle: copied }).handle)?.value).toBe('+218912345678');
	const joined = v.parse(joinForm, {
		...{ name: 'هدى', phone: copied, email: '\u200b', password: 'ten letters' },
	});
	expect(readHandle(joined.phone)?.value).toBe('+218912345678');
	expect(joined.email).toBe('');
});

test('every role and permission has its words on the page of who sees what', () => {
	for (const role of roles) {
		const { can, cannot } = rightsOf(role);
		for (const locale of ['ar', 'en'] as const) {
			const say = identityWords(locale);
			expect(say(roleWord(role))).toBeTruthy();
			for (const permission of [...can, ...cannot])
				expect(
					() => say(permissionWord(permission)),
					`words/${locale}.json: ${permissionWord(permission)}`,
				).not.toThrow();
		}
	}
	expect(rightsOf('administrator').can).not.toContain('workspace:enter');
	for (const staff of ['registrar', 'decider'] as const)
		expect(rightsOf(staff).cannot).toContain('workspace:enter');
});
