import { expect, test } from 'vitest';
import type { Answers } from './condition.ts';
import type { FieldDeclaration, FormDeclaration } from './declaration.ts';
import { doubtsOf } from './doubts.ts';

const text = { ar: 'س', en: 'q' };
const field = (one: Pick<FieldDeclaration, 'id' | 'type'> & Partial<FieldDeclaration>) => ({
	label: text,
	purpose: text,
	public: false,
	...one,
});
const form: FormDeclaration = {
	no: '1',
	title: text,
	pages: [
		{
			id: 'page',
			title: text,
			fields: [
				field({ id: 'ar', type: 'name', expected: { script: 'arabic' } }),
				field({ id: 'en', type: 'line', expected: { script: 'latin' } }),
				field({
					id: 'founders',
					type: 'people',
					columns: [
						{ id: 'name', type: 'name', label: text },
						{
							id: 'born',
							type: 'number',
							label: text,
							expected: { between: [1900, 'this-year'] },
						},
					],
				}),
				field({ id: 'present', type: 'number', expected: { mostOf: 'founders' } }),
				field({ id: 'agent', type: 'name', expected: { among: 'founders' } }),
				field({
					id: 'board',
					type: 'people',
					columns: [{ id: 'role', type: 'choice', label: text }],
					expected: {
						seats: { column: 'role', needed: ['chair', 'secretary'], single: ['chair'] },
					},
				}),
			],
		},
	],
};
const founders = [
	{ name: 'هدى سالم', born: '1980' },
	{ name: 'أمل عمر', born: '1990' },
];

test.each<[Answers, string[]]>([
	[{}, []],
	[{ ar: 'جمعية Sanabel للتنمية', en: 'Sanabel' }, []],
	[{ ar: 'Sanabel', en: 'السنابل' }, ['ar script-arabic', 'en script-latin']],
	[{ ar: '12' }, ['ar script-arabic']],
	[{ ar: 'دعم 🌴🌴🌴🌴' }, ['ar script-arabic']],
	[{ founders, present: '2', agent: 'امل عمر' }, []],
	[
		{ founders, present: '٣', agent: 'سعاد' },
		['present more-than-founders', 'agent not-a-founder'],
	],
	[{ present: '9', agent: 'سعاد' }, []],
	[{ founders: [{ name: 'أ', born: '1899' }] }, ['founders.0.born number-strange']],
	[{ founders: [{ name: 'أ', born: '2026' }] }, []],
	[{ founders: [{ name: 'أ', born: '2027' }] }, ['founders.0.born number-strange']],
	[{ founders: [{ name: 'أ', born: 'x' }] }, []],
	[{ board: [{ role: 'chair' }, { role: 'secretary' }, { role: 'secretary' }] }, []],
	[
		{ board: [{ role: 'chair' }, { role: 'member' }, { role: 'chair' }] },
		['board seat-empty', 'board.2.role seat-doubled'],
	],
])('%j', (answers, doubts) =>
	expect(
		doubtsOf(form, answers, '2026-11-24').map(({ field, code }) => `${field} ${code}`),
	).toEqual(doubts),
);
