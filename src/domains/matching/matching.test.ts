import fc from 'fast-check';
import { expect, test } from 'vitest';
import { edits, nameLikeness, skeleton, verdictOf } from './index.ts';

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

test('Latin spellings share the skeleton of the Arabic', () => {
	expect(skeleton('benghazi')).toBe(skeleton('بنغازي'));
	expect(skeleton('qandil')).toBe(skeleton('قنديل'));
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
	['قنديل', 'قندبل', 1],
	['قنديل', 'قنيدل', 1],
	['قنديل', 'نديل', 1],
	['قنديل', 'الوفاق', 3],
])('%s → %s takes %s', (a, b, n) => expect(edits(a, b)).toBe(n));
