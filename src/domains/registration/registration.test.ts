import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addWorkingDays, type Calendar, isWorkingDay } from '#core';
import { beekeepers } from '#jurisdictions/fixture';
import { libyaDemonstration } from '#jurisdictions/ly';
import {
	type Act,
	allowed,
	beginning,
	changedFields,
	type Circumstances,
	daysRun,
	dueOn,
	fold,
	otherAgent,
	stateAt,
	wordDiff,
} from './index.ts';

const at = (minute: number) => new Date(Date.UTC(2026, 10, 1, 8, minute));
const around: Circumstances = {
	gaps: 0,
	papers: { bylaws: 'f1' },
	nameHash: 'h',
	nameMatch: 'clear',
	roundsMax: 2,
};
const kinds = [
	'submit',
	'begin-review',
	'return',
	'resubmit',
	'recommend-accept',
	'recommend-refuse',
	'reject-recommendation',
	'accept',
	'refuse',
	'proclaim',
	'withdraw',
	'lapse',
	'check-paper',
	'judge-name',
	'declare-interest',
] as const;
const people = ['agent', 'tareq', 'iman', 'suad'];
const doers = {
	agent: ['applicant'],
	tareq: ['registrar'],
	iman: ['registrar'],
	suad: ['registrar', 'decider'],
} as const;

const anyAct = fc
	.record({
		kind: fc.constantFrom(...kinds),
		actor: fc.constantFrom(...people),
		contentHash: fc.constantFrom('a', 'b'),
		result: fc.constantFrom('good' as const, 'unreadable' as const),
	})
	.map(({ kind, actor, contentHash, result }): Omit<Act, 'seq' | 'at'> => ({
		kind,
		actor,
		contentHash,
		grounds: [],
		facts: {
			slot: 'bylaws',
			file: 'f1',
			result,
			verdict: 'clear',
			nameHash: 'h',
			number: '1/2026',
		},
	}));
const numbered = (acts: Omit<Act, 'seq' | 'at'>[]): Act[] =>
	acts.map((act, i) => ({ ...act, seq: i + 1, at: at(i) }));

describe.each([libyaDemonstration, beekeepers])('cases of $code', (declared) => {
	const { workflow } = declared.regimes[0]!.services[0]!;
	test('1,000 random sequences: the fold act by act is the fold of all, at any moment', () => {
		fc.assert(
			fc.property(fc.array(anyAct, { maxLength: 25 }), fc.nat(25), (acts, cut) => {
				const all = numbered(acts);
				let now = beginning(workflow);
				for (const act of all.slice(0, cut)) now = fold(workflow, now, act);
				expect(stateAt(workflow, all, at(cut - 1))).toEqual(cut === 0 ? beginning(workflow) : now);
			}),
			{ numRuns: 1000 },
		);
	});
	test('what is offered moves the state; nobody is offered the decision on what he prepared', () => {
		fc.assert(
			fc.property(
				fc.array(anyAct, { maxLength: 25 }),
				fc.constantFrom(...people),
				(acts, account) => {
					const now = stateAt(workflow, numbered(acts));
					const offers = allowed(
						workflow,
						now,
						{ account, doers: doers[account as keyof typeof doers] },
						around,
					);
					for (const { step, reason } of offers) {
						if (reason) continue;
						const act: Act = {
							seq: 99,
							kind: step.act,
							at: at(50),
							actor: account,
							grounds: [],
							contentHash: null,
							facts: {},
						};
						expect(fold(workflow, now, act).state).toBe(step.to);
						if (step.secondPerson) expect(now.prepared).not.toContain(account);
						if (step.act === 'accept')
							expect(now.recommendation?.contentHash).toBe(now.contentHash);
					}
				},
			),
			{ numRuns: 1000 },
		);
	});
	test('after an end nothing is offered to anyone', () => {
		for (const state of workflow.states.filter((one) =>
			['refused', 'withdrawn', 'lapsed'].includes(one.fixed),
		))
			expect(
				allowed(
					workflow,
					{ ...beginning(workflow), state: state.id, fixed: state.fixed },
					{ account: 'suad', doers: ['registrar', 'decider', 'applicant'] },
					around,
				),
			).toEqual([]);
	});
});

test.each([libyaDemonstration, beekeepers])(
	'the name in $code: same-as blocks, similar waits for a verdict on this very value',
	(declared) => {
		const { workflow } = declared.regimes[0]!.services[0]!;
		const now = {
			...beginning(workflow),
			state: workflow.transitions.find((step) => step.act === 'proclaim')!.from[0]!,
			fixed: 'accepted' as const,
			contentHash: 'a',
		};
		const reasonOf = (more: object, match: Circumstances['nameMatch']) =>
			allowed(
				workflow,
				{ ...now, ...more },
				{ account: 'suad', doers: ['decider'] },
				{ ...around, nameMatch: match },
			)[0]!.reason;
		expect([reasonOf({}, 'clear'), reasonOf({}, 'similar'), reasonOf({}, 'same-as')]).toEqual([
			null,
			'name-unjudged',
			'name-taken',
		]);
		expect(reasonOf({ name: { verdict: 'clear', hash: 'h', by: 'tareq' } }, 'similar')).toBeNull();
		expect(reasonOf({ name: { verdict: 'clear', hash: 'other', by: 'tareq' } }, 'similar')).toBe(
			'name-unjudged',
		);
	},
);

const calendar: Calendar = { version: 't', workingDays: [0, 1, 2, 3, 4], holidays: ['2026-12-24'] };
const day = fc
	.integer({ min: 0, max: 400 })
	.map((n) => new Date(Date.UTC(2026, 10, 1) + n * 86_400_000).toISOString().slice(0, 10));

test('without a pause the clock ends on the nth working day', () => {
	fc.assert(
		fc.property(day, fc.integer({ min: 1, max: 60 }), (startedOn, n) => {
			const now = { startedOn, stoppedOn: null, pauses: [] };
			const due = dueOn(now, calendar, n)!;
			expect(due).toBe(addWorkingDays(startedOn, n, calendar));
			expect(daysRun(now, calendar, due)).toBe(n);
			expect(isWorkingDay(due, calendar)).toBe(true);
		}),
	);
});

test('a pause moves the end by the working days it took, and an open pause hides it', () => {
	const paused = {
		startedOn: '2026-11-22',
		stoppedOn: null,
		pauses: [{ from: '2026-11-24', to: '2026-12-02' }],
	};
	expect(dueOn({ ...paused, pauses: [] }, calendar, 5)).toBe('2026-11-29');
	expect(dueOn(paused, calendar, 5)).toBe('2026-12-07');
	expect(dueOn({ ...paused, pauses: [{ from: '2026-11-24', to: null }] }, calendar, 5)).toBeNull();
});

test('word diff: what stays and went out is the old text, what stays and came in the new', () => {
	const text = fc
		.array(fc.constantFrom('جمعية', 'قنديل', 'لمحو', 'الأمية', 'x'), { maxLength: 12 })
		.map((list) => list.join(' '));
	fc.assert(
		fc.property(text, text, (before, after) => {
			const pieces = wordDiff(before, after);
			const of = (kind: string) =>
				pieces
					.filter((one) => one.kind !== kind)
					.map((one) => one.text)
					.join('');
			expect(of('in')).toBe(before);
			expect(of('out')).toBe(after);
		}),
	);
});

test('three changed answers of many show exactly three', () => {
	const { form } = libyaDemonstration.regimes[0]!.services[0]!;
	const before = Object.fromEntries(
		form.pages.flatMap((page) => page.fields.map((field) => [field.id, 'س'])),
	);
	const after = { ...before, name_ar: 'ع', phone: '+218912345678', objectives: 'غ' };
	expect(changedFields(form, before, after)).toEqual(['name_ar', 'objectives', 'phone']);
});

test.each([
	['هدى سالم الفيتوري', 'هدى سالم الفيتوري', true],
	['هدى سالم أحمد الفيتوري', 'هدى الفيتورى', true],
	['هدى سالم الفيتوري', 'سلمى علي', false],
	['هدى سالم الفيتوري', 'Salma Ali', false],
	['', 'سلمى علي', true],
	['هدى', null, true],
])('the agent %j and the account %j are taken for one person: %s', (named, filer, same) => {
	const { carries } = libyaDemonstration.regimes[0]!.services[0]!;
	const doubts = otherAgent(carries, { [carries.agentName!]: named }, filer);
	expect(doubts.map(({ code }) => code)).toEqual(same ? [] : ['agent-is-another']);
	expect(otherAgent({}, { [carries.agentName!]: named }, filer)).toEqual([]);
});
