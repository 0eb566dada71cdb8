import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { beekeepers } from '#jurisdictions/fixture';
import { libya, libyaDemonstration } from '#jurisdictions/ly';
import { type Given, guideStep, guideView, type Jurisdiction } from './index.ts';

const day = '2026-11-24';
const questionAt = (declared: Jurisdiction, given: Given) => {
	const step = guideStep(declared, day, given);
	if (step.at !== 'question') throw new Error(`at ${step.at}`);
	return step;
};

// answers every question with its last choice that does not end the guide
const walk = (declared: Jurisdiction): { given: Given; asked: string[] } => {
	const asked: string[] = [];
	let given: Record<string, string> = { ask: declared.guide[0]!.id };
	for (let i = 0; i < 30; i++) {
		const step = guideStep(declared, day, given);
		if (step.at !== 'question') return { given, asked };
		const goOn = step.options.filter(({ value }) => !step.question.ends?.[value]);
		asked.push(step.field);
		const { ask: _, ...kept } = { ...step.kept, ...given };
		given = { ...kept, [step.field]: step.question.type === 'number' ? '٧' : goOn.at(-1)!.value };
	}
	throw new Error('the guide has no end');
};

describe.each([libya, libyaDemonstration, beekeepers])('the guide of $code', (declared) => {
	test('asks one thing at a time and ends in a result', () => {
		const { given, asked } = walk(declared);
		expect(new Set(asked).size).toBe(asked.length);
		const { result, office } = guideView(declared, day, given);
		expect(office).not.toBeNull();
		expect(result!.papers.length).toBeGreaterThan(0);
		expect(result!.compared[0]).toMatchObject({ given: 7 });
	});
	test('any answer may be changed, and the later ones are kept', () => {
		const { given } = walk(declared);
		for (const question of declared.guide) {
			const step = questionAt(declared, { ...given, ask: question.id });
			expect(step.question.id).toBe(question.id);
			const others = Object.keys(given).filter(
				(id) => !['region', 'district', question.id].includes(id),
			);
			const before = step.answers.map((one) => one.question.id);
			expect([...Object.keys(step.kept), ...before]).toEqual(expect.arrayContaining(others));
		}
	});
	test('no answer, however odd, throws, is carried on unseen, or leads past a question', () => {
		const ids = [...declared.guide, ...declared.regimes[0]!.services[0]!.guide].map(({ id }) => id);
		const key = fc.constantFrom(...ids, 'ask', 'asked', 'region', 'district', 'stranger');
		const value = fc.oneof(
			fc.string({ unit: 'binary' }),
			fc.constantFrom(...ids, 'LY01', 'LY0103', 'association', '5', ''),
		);
		fc.assert(
			fc.property(fc.dictionary(key, value), (given) => {
				const step = guideStep(declared, day, given);
				if (step.at !== 'question') return;
				expect(Object.keys(step.kept)).not.toContain('stranger');
				expect(step.n).toBeLessThanOrEqual(step.of);
			}),
		);
	});
});

test('a place is chosen level by level', () => {
	const levels = [
		{ ask: 'municipality' },
		{ region: 'LY01' },
		{ region: 'LY01', district: 'LY0103' },
	] as Given[];
	const seen = levels.map((given) => questionAt(libyaDemonstration, given));
	expect(seen.map(({ field }) => field)).toEqual(['region', 'district', 'municipality']);
	expect(seen.map(({ options }) => options.length)).toEqual([4, 7, 5]);
	expect(seen.map(({ n }) => n)).toEqual([1, 1, 1]);
	expect(seen.map(({ level }) => level)).toEqual([1, 2, 3].map((n) => ({ n, of: 3 })));
	const again = questionAt(libyaDemonstration, { municipality: 'LY010304', ask: 'municipality' });
	expect([again.field, again.value]).toEqual(['region', 'LY01']);
});

test.each<[string, Given, string, string | null]>([
	['sent without a choice', { asked: 'region' }, 'region', 'choose-one'],
	['a region nobody knows', { region: 'LY99' }, 'region', 'not-in-list'],
	['just come from the region', { region: 'LY01', asked: 'region' }, 'district', null],
	['no district chosen', { region: 'LY01', asked: 'district' }, 'district', 'choose-one'],
	[
		'a district of another region',
		{ region: 'LY01', district: 'LY0211' },
		'district',
		'not-in-list',
	],
	['a municipality nobody knows', { municipality: 'LY999999' }, 'region', 'not-in-list'],
	['a kind nobody knows', { municipality: 'LY010304', kind: 'party' }, 'kind', 'not-in-list'],
	['no kind chosen', { municipality: 'LY010304', asked: 'kind' }, 'kind', 'choose-one'],
	[
		'a number in words',
		{ municipality: 'LY010304', kind: 'association', founders_count: 'ten' },
		'founders_count',
		'count-in-digits',
	],
	[
		'nobody at all',
		{ municipality: 'LY010304', kind: 'association', founders_count: '٠' },
		'founders_count',
		'count-in-digits',
	],
])('%s', (_, given, field, problem) => {
	expect(questionAt(libyaDemonstration, given)).toMatchObject({ field, problem });
});

test('a kind that is not open ends in advice, with what is known of its papers', () => {
	const { step } = guideView(libyaDemonstration, day, {
		municipality: 'LY010304',
		kind: 'foreign',
	});
	expect(step).toMatchObject({ at: 'advice' });
	expect(step.at === 'advice' && step.advice.papers!.length).toBeGreaterThan(5);
});

const whole: Given = {
	municipality: 'LY010304',
	kind: 'association',
	founders_count: '2',
	seat_kind: 'hosted',
	met: 'no',
};

test('the end says what applies today: papers by their name, numbers with their marks, what to do first', () => {
	const { result, office } = guideView(libyaDemonstration, day, whole);
	expect(office!.code).toBe('benghazi');
	expect(result!.papers.find(({ item }) => item.id === 'seat')!.item.title.ar).toBe(
		'رسالة استضافة المقر',
	);
	expect(result!.compared[0]).toMatchObject({
		given: 2,
		fact: { value: { value: 3, mark: 'demonstration' } },
	});
	// 30 working days from Tuesday 24 November, over Independence Day
	expect(result!.dueOn).toBe('2027-01-06');
	expect(result!.tells).toHaveLength(1);
	expect(result!.carried).toEqual({ municipality: 'LY010304', seat_kind: 'hosted' });
});

test('a real installation says what keeps it closed, and invents no number', () => {
	const { result } = guideView(libya, day, whole);
	expect(result!.isOpen).toBe(false);
	expect(result!.unset.map(({ key }) => key)).toEqual(['founders.min', 'decision.days']);
	expect(result!.compared[0]!.fact.value).toBeNull();
	expect(result!.dueOn).toBeNull();
});
