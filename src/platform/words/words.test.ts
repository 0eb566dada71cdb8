import { readFileSync, globSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { barePath, localeOf, pathIn, speak, type Words } from '#words';

const catalogues = globSync('src/**/words/ar.json');
const read = (file: string): Words => JSON.parse(readFileSync(file, 'utf8'));
const placeholders = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map((m) => m[1]).sort();
const banned =
	/غير قانوني|غير شرعي|محظور|الرجاء|يرجى|عذرا|\billegal\b|\bunlicensed\b|\bblacklist|\bplease\b/i;
const arabicForms = ['zero', 'one', 'two', 'few', 'many', 'other'];

test('there are words', () => expect(catalogues.length).toBeGreaterThan(0));

describe.each(catalogues)('%s', (file) => {
	const ar = read(file);
	const en = read(file.replace('ar.json', 'en.json'));
	test('both languages have the same keys', () => expect(Object.keys(en)).toEqual(Object.keys(ar)));
	test.each(Object.keys(ar))('%s', (key) => {
		const inArabic = ar[key]!;
		const inEnglish = en[key]!;
		expect(typeof inEnglish).toBe(typeof inArabic);
		if (typeof inArabic === 'string')
			expect(placeholders(String(inEnglish))).toEqual(placeholders(inArabic));
		else expect(Object.keys(inArabic)).toEqual(arabicForms);
		expect(JSON.stringify([inArabic, inEnglish])).not.toMatch(banned);
	});
});

test('all six Arabic forms are chosen by the number', () => {
	const forms = {
		zero: 'لا طلبات',
		one: 'طلب واحد',
		two: 'طلبان',
		few: '{n} طلبات',
		many: '{n} طلباً',
		other: '{n} طلب',
	};
	const say = speak({ files: forms }, { files: { one: '{n} file', other: '{n} files' } });
	const shown = [0, 1, 2, 3, 11, 100, 103].map((n) => say('ar')('files', { n }));
	expect(shown).toEqual([
		'لا طلبات',
		'طلب واحد',
		'طلبان',
		'3 طلبات',
		'11 طلباً',
		'100 طلب',
		'103 طلبات',
	]);
	expect(say('en')('files', { n: 1 })).toBe('1 file');
});

test('addresses carry the language', () => {
	expect(['/', '/en', '/en/register', '/entry'].map(localeOf)).toEqual(['ar', 'en', 'en', 'ar']);
	expect(['/en', '/en/register', '/entry'].map(barePath)).toEqual(['/', '/register', '/entry']);
	expect(['/', '/register'].map((path) => pathIn('en', path))).toEqual(['/en', '/en/register']);
});
