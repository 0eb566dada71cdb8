import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formsOf } from './forms.ts';
import { canName, markWords, nameLikeness, usePlaces, verdictOf, wordsOf } from './index.ts';
import { edits, wordLikeness } from './likeness.ts';

usePlaces(['بنغازي', 'Benghazi']);

test.each<[string, string, string]>([
	['جمعية الهلال الأحمر', 'جمعيه الهلال الاحمر', 'same-as'],
	['جمعية قنديل لمحو الأمية', 'جمعية القنديل لمحو الاميه', 'same-as'],
	['جمعية قنديل لمحو الأمية', 'لمحو الأمية جمعية قنديل', 'same-as'],
	['جمعية قنديل لمحو الأمية', 'جمعية قندبل لمحو الأمية', 'similar'],
	['جمعية قنديل لمحو الأمية', 'منظمة قنديل لمحو الأمية', 'similar'],
	['جمعية قنديل لمحو الأمية', 'جمعية الوفاق لرعاية المسنين', 'clear'],
	['الجمعية الليبية للتنمية', 'الجمعية الليبية الخيرية', 'clear'],
	['جمعية الأمل الخيرية بنغازي', 'جمعية النور الخيرية بنغازي', 'clear'],
])('%s · %s: %s', (a, b, verdict) => {
	const { score } = nameLikeness(a, b);
	expect([verdictOf(score), verdict === 'same-as' ? 'similar' : verdict]).toContain(
		verdictOf(score),
	);
	expect(verdictOf(score) === 'clear').toBe(verdict === 'clear');
});

test.each<[string, string]>([
	['benghazi', 'بنغازي'],
	['qandil', 'قنديل'],
	['7oriya', 'الحرية'],
	['mosta9bal', 'المستقبل'],
	['munathama', 'منظمة'],
	['waleed', 'walid'],
	['السنبال', 'السنابل'],
	['والتنمية', 'تنمية'],
	['لمركذ', 'المركز'],
])('%s is a spelling of %s: they are alike, and meet in the lexicon', (typed, word) => {
	const [[a = ''], [b = '']] = [wordsOf(typed), wordsOf(word)];
	expect(wordLikeness(a, b)).toBeGreaterThan(0.7);
	expect(formsOf(a).some((form) => formsOf(b).includes(form))).toBe(true);
});

test.each(['asdfgh', 'pizza', 'المريخ'])('%s is like none of these', (typed) => {
	for (const word of ['السد', 'بيضاء', 'المريح', 'الخيرية'].map((one) => wordsOf(one)[0]!))
		if (word !== 'المريح') expect(wordLikeness(wordsOf(typed)[0]!, word)).toBeLessThan(0.7);
});

test('what matched is marked in the name as written', () => {
	expect(markWords('جمعية السَّنابل (بنغازي)', ['السنابل'])).toEqual([
		{ text: 'جمعية ', marked: false },
		{ text: 'السَّنابل', marked: true },
		{ text: ' (بنغازي)', marked: false },
	]);
});

test.each([
	['جمعية السنابل', true],
	['الجمعية الليبية', true],
	['A.T.L', true],
	['جمعية', false],
	['المنظمة و الجمعية', false],
	['جمعية 123', false],
	['123', false],
	['🌴', false],
	['', false],
])('%s can name somebody: %s', (typed, can) => expect(canName(typed)).toBe(can));

test('letters of an abbreviation are one word', () => {
	expect(wordsOf('A.T.L للثقافة')).toEqual(['atl', 'للثقافه']);
});

test('likeness is between 0 and 1, the same both ways, and 1 with itself', () => {
	const name = fc
		.array(fc.constantFrom('جمعية', 'قنديل', 'الأمل', 'للتنمية', 'نور', 'hope'), {
			minLength: 1,
			maxLength: 6,
		})
		.map((list) => list.join(' '));
	fc.assert(
		fc.property(name, name, (a, b) => {
			const there = nameLikeness(a, b).score;
			expect(there).toBeGreaterThanOrEqual(0);
			expect(there).toBeLessThanOrEqual(1);
			expect(nameLikeness(b, a).score).toBeCloseTo(there, 5);
			expect(nameLikeness(a, a).score).toBe(1);
		}),
	);
	fc.assert(
		fc.property(
			fc.string({ unit: 'binary' }),
			fc.string({ unit: 'binary' }),
			(a, b) => nameLikeness(a, b).score <= 1,
		),
	);
});

test.each([
	['قنديل', 'قنديل', 0],
	['قنديل', 'قندبل', 0.85],
	['قنديل', 'قنيدل', 0.9],
	['قنديل', 'نديل', 1],
	['قنديل', 'الوفاق', 3],
])('%s → %s takes %s', (a, b, n) => expect(edits(a, b)).toBe(n));
