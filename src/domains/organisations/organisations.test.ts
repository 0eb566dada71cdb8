import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type RecognitionEvent, recognitionOn } from './index.ts';

test.each<[string, RecognitionEvent[], string, string | null]>([
	['before it', [{ kind: 'granted', on: '2026-03-01' }], '2026-02-28', null],
	['granted', [{ kind: 'granted', on: '2026-03-01' }], '2026-03-01', 'active'],
	[
		'suspended',
		[
			{ kind: 'granted', on: '2026-03-01' },
			{ kind: 'suspended', on: '2026-04-01', until: '2026-05-01' },
		],
		'2026-04-30',
		'suspended',
	],
	[
		'resumes by itself',
		[
			{ kind: 'granted', on: '2026-03-01' },
			{ kind: 'suspended', on: '2026-04-01', until: '2026-05-01' },
		],
		'2026-05-01',
		'active',
	],
	[
		'to what it was',
		[
			{ kind: 'granted', on: '2026-03-01' },
			{ kind: 'due', on: '2026-03-20' },
			{ kind: 'suspended', on: '2026-04-01', until: '2026-05-01' },
		],
		'2026-06-01',
		'due',
	],
	[
		'renewed',
		[
			{ kind: 'granted', on: '2026-03-01' },
			{ kind: 'not-renewed', on: '2027-03-01' },
			{ kind: 'renewed', on: '2027-04-01' },
		],
		'2027-04-01',
		'active',
	],
])('%s', (_, events, day, state) => expect(recognitionOn(events, day)).toBe(state));

test('no suspension outlives its end', () => {
	const day = fc.integer({ min: 1, max: 28 }).map((n) => `2026-02-${String(n).padStart(2, '0')}`);
	const kind = fc.constantFrom(
		'granted',
		'renewed',
		'due',
		'not-renewed',
		'suspended',
		'resumed',
	) as fc.Arbitrary<RecognitionEvent['kind']>;
	fc.assert(
		fc.property(fc.array(fc.record({ kind, on: day }), { maxLength: 8 }), (list) => {
			const events = list
				.sort((a, b) => (a.on < b.on ? -1 : 1))
				.map((one) => ({ ...one, until: '2026-03-01' }));
			expect(recognitionOn(events, '2026-03-01')).not.toBe('suspended');
		}),
	);
});
