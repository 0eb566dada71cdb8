import { expect, test } from 'vitest';
import { libyaDemonstration } from '#jurisdictions/ly';
import { changedParts, rewrittenPast, type RuleValue } from './index.ts';

const { form, workflow, checklist } = libyaDemonstration.regimes[0]!.services[0]!;
const copy = <T>(one: T): any => structuredClone(one);
const names = (parts: { name: string }[]) => parts.map(({ name }) => name);

test('a change is told by the names of what came, went and changed', () => {
	const other = copy(form);
	other.pages[0].fields[0].max = 9;
	other.pages[0].fields.splice(1, 1);
	other.pages[1].fields.push({ ...other.pages[1].fields[0], id: 'new' });
	const told = changedParts(form, other);
	expect([told.added, told.changed, told.removed].map(names)).toEqual([
		['new'],
		['name_ar'],
		['name_en'],
	]);
	expect(told.changed[0]!.title!.en).toBe('Name of the association in Arabic');
});

test('steps and papers too; the same is no change', () => {
	const steps = copy(workflow);
	steps.transitions.pop();
	expect(names(changedParts(workflow, steps).removed)).toEqual(['lapse']);
	const papers = copy(checklist);
	papers[0].required = false;
	expect(names(changedParts(checklist, papers).changed)).toEqual(['minutes']);
	for (const one of [form, workflow, checklist])
		expect(changedParts(one, copy(one))).toEqual({ added: [], changed: [], removed: [] });
});

const value = (more: Partial<RuleValue>): RuleValue => ({
	key: 'decision.days',
	value: 30,
	from: '2026-01-01',
	mark: 'default',
	...more,
});

test.each<[string, RuleValue[], string | undefined]>([
	['the same', [value({})], undefined],
	['a note more', [value({ note: { ar: 'أ', en: 'a' } })], undefined],
	['another key beside it', [value({}), value({ key: 'tea' })], undefined],
	[
		'a change from today on',
		[value({ to: '2026-11-23' }), value({ from: '2026-11-24', value: 20 })],
		undefined,
	],
	[
		'a change from next year on',
		[value({ to: '2026-12-31' }), value({ from: '2027-01-01', value: 20 })],
		undefined,
	],
	['another value for all time', [value({ value: 20 })], '2026-01-01'],
	['taken away', [], '2026-01-01'],
	['begun later', [value({ from: '2026-02-01' })], '2026-01-01'],
	[
		'a change from yesterday on',
		[value({ to: '2026-11-22' }), value({ from: '2026-11-23', value: 20 })],
		'2026-11-23',
	],
	['ended before today', [value({ to: '2026-10-31' })], '2026-11-01'],
])('the past is not rewritten: %s', (_, after, day) => {
	expect(rewrittenPast([value({})], after, '2026-11-24')[0]?.day).toBe(day);
});
