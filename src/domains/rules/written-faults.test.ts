import { describe, expect, test } from 'vitest';
import { libya } from '#jurisdictions/ly';
import { checkField } from './answers.ts';
import type { FieldDeclaration } from './declaration.ts';
import { doubtsOf } from './doubts.ts';

const { form } = libya.regimes.flatMap(({ services }) => services)[0]!;
const fieldOf = (id: string): FieldDeclaration =>
	form.pages.flatMap((page) => page.fields).find((one) => one.id === id)!;
const against = {
	today: '2026-11-24',
	rule: () => undefined,
	isMunicipality: () => true,
};
const codes = (id: string, answer: string) =>
	checkField(fieldOf(id), answer, {}, against, true).map(({ code }) => code);
const born = (birth_year: string) => [{ birth_year }];
const codesOfYear = (year: string) =>
	checkField(fieldOf('founders'), born(year), {}, against, false).map(({ code }) => code);

test.each([
	['name_ar', 'جمعية قنديل لمحو الأمية', []],
	['name_ar', 'جمعية Sanabel للتنمية', []],
	['name_ar', '🌴🌴', ['arabic-letters-missing']],
	['name_ar', '12345', ['arabic-letters-missing']],
	['name_ar', '١٢٣٤٥', ['arabic-letters-missing']],
	['name_ar', '<script>alert(1)</script>', ['arabic-letters-missing']],
	['name_ar', 'Hope Association', ['arabic-letters-missing']],
	['name_en', 'Hope Association', []],
	['name_en', 'جمعية الأمل', ['latin-letters-missing']],
	['name_en', '12345', ['latin-letters-missing']],
	['clause_board', '7', []],
	['clause_board', 'المواد ١٢ إلى ١٦', []],
	['clause_board', '12-16', []],
	['clause_board', '-1', ['article-number-missing']],
	['clause_board', '0', ['article-number-missing']],
	['clause_board', 'سبعة', ['article-number-missing']],
	['meeting_on', '2026-10-01', []],
	['meeting_on', '1800-10-01', ['year-outside']],
])('%s: %j draws %j', (id, answer, expected) => expect(codes(id, answer)).toEqual(expected));

describe('the year of birth of a founder', () => {
	test.each([
		['1985', []],
		['2008', []],
		['2025', []],
		['-5', ['not-a-year']],
		['abcd', ['not-a-year']],
		['85', ['not-a-year']],
		['1800', ['year-outside']],
		['2027', ['year-outside']],
	])('%s draws %j', (year, expected) => expect(codesOfYear(year)).toEqual(expected));

	test.each([
		['2008', []],
		['2009', ['year-strange']],
		['2025', ['year-strange']],
		// barred already, and not doubted too
		['1800', []],
	])('%s is doubted: %j', (year, expected) =>
		expect(doubtsOf(form, { founders: born(year) }, '2026-11-24').map(({ code }) => code)).toEqual(
			expected,
		),
	);
});

test('a person’s name that holds no Arabic letters is doubted, and not refused', () => {
	const founders = [{ name: 'هدى سالم' }, { name: '12345' }];
	expect(doubtsOf(form, { founders }, '2026-11-24')).toEqual([
		{ field: 'founders.1.name', code: 'script-arabic' },
	]);
	expect(checkField(fieldOf('founders'), founders, {}, against, false)).toEqual([]);
});

test('an old meeting is doubted', () => {
	const doubts = doubtsOf(form, { meeting_on: '1999-05-01' }, '2026-11-24');
	expect(doubts).toMatchObject([{ field: 'meeting_on', code: 'year-strange' }]);
});
