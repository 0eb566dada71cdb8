import fc from 'fast-check';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { publicIdOf } from '#core';
import { type Endpoint } from '#core';
import {
	historyOf,
	listReads,
	namesCheckEndpoint,
	namesReads,
	organisationEndpoint,
	organisationsEndpoint,
	pageQuery,
	pageReads,
	readTypedNumber,
	registerAddress,
	type Story,
} from './index.ts';

test.each([
	['4/2018', { kind: 'entry', n: 4, year: 2018 }],
	['٤/٢٠١٨', { kind: 'entry', n: 4, year: 2018 }],
	['2018 / 4', { kind: 'entry', n: 4, year: 2018 }],
	['4/1371', { kind: 'entry', n: 4, year: 1371 }],
	['LY-CSC-0000013', { kind: 'public-id', id: 'LY-CSC-0000013' }],
	['ly-csc-۰۰۰۰۰۱۳', { kind: 'public-id', id: 'LY-CSC-0000013' }],
	['0000013', { kind: 'public-id', id: 'LY-CSC-0000013' }],
	['1234 5678 94', { kind: 'code', code: '1234567894' }],
	['LY-CSC-0000014', null],
	['4/18', null],
	['14', null],
	['جمعية 14/2011', null],
])('%s is read', (typed, number) => expect(readTypedNumber(typed)).toEqual(number));

test('every permanent identifier is read back', () => {
	fc.assert(
		fc.property(fc.integer({ min: 1, max: 9_999_999 }), (n) => {
			const id = publicIdOf(n);
			expect(readTypedNumber(id)).toEqual({ kind: 'public-id', id });
		}),
	);
});

const story: Story = {
	enteredAt: new Date('2018-03-14T08:00:00Z'),
	confirmedAt: new Date('2026-11-08T08:00:00Z'),
	names: [
		{ text: 'جمعية السنابل', kind: 'official', from: '2018-03-14', to: '2024-09-09' },
		{ text: 'جمعية السنابل للتنمية', kind: 'official', from: '2024-09-09', to: null },
		{ text: 'سنابل الخير', kind: 'former', from: '2012-01-01', to: '2017-01-01' },
	],
	sites: [
		{ municipality: 'A', kind: 'headquarters', from: '2018-03-14', to: '2022-10-03' },
		{ municipality: 'B', kind: 'headquarters', from: '2022-10-03', to: null },
		{ municipality: 'C', kind: 'branch', from: '2023-01-01', to: '2025-01-01' },
	],
	officers: [
		{ role: 'chair', from: '2018-03-14', to: '2025-02-17' },
		{ role: 'chair', from: '2025-02-17', to: null },
		{ role: 'member', from: '2025-02-17', to: null },
	],
	recognitions: [
		{
			authority: 'csc',
			entry: '4/2018',
			events: [
				{ kind: 'granted', on: '2018-03-14' },
				{ kind: 'suspended', on: '2020-01-01', until: '2020-02-01' },
			],
		},
	],
};

test('the history: what changed and what ended, newest first, never a person', () => {
	const told = historyOf(story).map(({ on, kind }) => `${on} ${kind}`);
	expect(told).toEqual([
		'2026-11-08 confirmed',
		'2025-02-17 officers-ended',
		'2025-02-17 officers-began',
		'2025-01-01 branch-closed',
		'2024-09-09 renamed',
		'2023-01-01 branch-opened',
		'2022-10-03 moved',
		'2020-01-01 recognition',
		'2018-03-14 officers-began',
		'2018-03-14 recognition',
		'2017-01-01 former-name',
	]);
	expect(historyOf(story)).toContainEqual({
		...{ on: '2022-10-03', kind: 'moved', before: 'A', after: 'B' },
	});
	const silent = historyOf({ ...story, recognitions: [], confirmedAt: story.enteredAt });
	expect(silent.some(({ kind }) => kind === 'entered')).toBe(true);
	expect(silent.some(({ kind }) => kind === 'confirmed')).toBe(false);
});

test('an address asks what it was made of, and nothing else', () => {
	const ask = { q: 'جمعية & اسم', chosen: { field: 'F20' }, sort: 'name' as const };
	const address = registerAddress('en', ask);
	expect(address.startsWith('/en/register?')).toBe(true);
	const { searchParams } = new URL(address, 'http://localhost');
	expect(pageQuery(Object.fromEntries(searchParams))).toEqual({
		...{ ...ask, cursor: undefined },
	});
	expect(registerAddress('ar', {})).toBe('/register');
});

test.each(['', '   ', ' \t\u200b\u200f'])('nothing but blanks, %j, asks nothing', (typed) => {
	for (const { reads } of [...Object.values(pageReads), ...Object.values(namesReads)])
		expect(v.safeParse(reads, typed)).toMatchObject({ success: true, output: undefined });
	expect(v.is(listReads.q, ' \u202e')).toBe(false);
	expect(v.safeParse(listReads.kind, 'guild').issues![0].message).toBe('choice-unknown');
});

const endpoints: Endpoint[] = [organisationsEndpoint, organisationEndpoint, namesCheckEndpoint];

test.each(endpoints)('the example of $path is what it answers', ({ answer, example, query }) => {
	expect(v.safeParse(answer, example).issues).toBeUndefined();
	for (const [name, { says, reads, example: one }] of Object.entries(query)) {
		if (name !== 'cursor') expect(v.is(says, one), name).toBe(true);
		expect(v.is(reads, String(one)), name).toBe(true);
	}
});
