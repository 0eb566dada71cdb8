import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { beekeepers } from '#jurisdictions/fixture';
import { libya, libyaDemonstration } from '#jurisdictions/ly';
import {
	type Answers,
	checkAnswers,
	checkJurisdiction,
	type Condition,
	holds,
	type Jurisdiction,
	neededPapers,
	numberOn,
	offerOn,
	reachable,
	reachableAnswers,
	statusOn,
	valueOn,
} from './index.ts';
import ar from './words/ar.json' with { type: 'json' };

const both = [libyaDemonstration, beekeepers];
const codes = (declared: Jurisdiction) => checkJurisdiction(declared).map((fault) => fault.code);

test.each([libya, ...both])('the declaration of $code is without fault', (declared) => {
	expect(checkJurisdiction(declared)).toEqual([]);
});

test('Libya is not open where the law leaves a blocking key unset, and the demonstration says what it is', () => {
	expect(offerOn(libya, 'association-registration', '2026-11-24')).toBeUndefined();
	const offer = offerOn(libyaDemonstration, 'association-registration', '2026-11-24')!;
	expect(offer.regime.demonstration).toBe(true);
	expect(valueOn(offer.regime, 'founders.min', '2026-11-24')).toMatchObject({
		value: 3,
		mark: 'demonstration',
	});
	expect(valueOn(offer.regime, 'founders.min', '2026-11-24')).not.toHaveProperty('citation');
});

const broken = (change: (copy: any) => void, of: Jurisdiction = beekeepers): Jurisdiction => {
	const copy = structuredClone(of);
	change(copy);
	return copy;
};
const service = (copy: any) => copy.regimes[0].services[0];
const step = (copy: any, name: string) =>
	service(copy).workflow.transitions.find((one: any) => one.act === name || one.id === name);

const refused: [string, (copy: any) => void][] = [
	['columns-missing', (c) => (service(c).form.pages[1].fields[0].columns = [])],
	['text-missing', (c) => delete service(c).title.en],
	['text-missing', (c) => (service(c).form.pages[0].fields[0].label.ar = ' ')],
	['name-unknown', (c) => (service(c).form.pages[1].when = { answered: 'nothing' })],
	[
		'name-unknown',
		(c) => (service(c).checklist[1].required = { not: { equals: ['nobody', 'x'] } }),
	],
	['name-unknown', (c) => (service(c).carries.nameAr = 'lost')],
	['name-unknown', (c) => (step(c, 'submit').to = 'nowhere')],
	['name-doubled', (c) => (service(c).form.pages[0].fields[1].id = 'swarm_name')],
	['purpose-missing', (c) => delete service(c).form.pages[0].fields[0].purpose],
	['subject-refused', (c) => (service(c).form.pages[0].fields[0].label.ar = 'القبيلة')],
	['options-missing', (c) => (service(c).form.pages[0].fields[2].options = [])],
	['fixed-layer', (c) => (step(c, 'refuse').to = 'hived')],
	['second-person-missing', (c) => delete step(c, 'accept').secondPerson],
	['second-person-missing', (c) => delete step(c, 'refuse').secondPerson],
	['grounds-missing', (c) => delete step(c, 'refuse').needsGrounds],
	['receipt-by-itself', (c) => step(c, 'submit').by.push('registrar')],
	['receipt-by-itself', (c) => delete step(c, 'submit').output],
	['automatic-sanction', (c) => (step(c, 'refuse').by = ['clock'])],
	['notice-needs-no-approval', (c) => (service(c).notice = true)],
	[
		'key-refused',
		(c) =>
			c.regimes[0].values.push({
				key: 'events.approval',
				value: true,
				from: '2026-01-01',
				mark: 'default',
			}),
	],
	[
		'values-overlap',
		(c) =>
			c.regimes[0].values.push({
				key: 'workers.min',
				value: 5,
				from: '2025-01-01',
				mark: 'default',
			}),
	],
	['citation-invented', (c) => (c.regimes[0].values[0].mark = 'demonstration')],
	['citation-missing', (c) => delete c.regimes[0].values[0].citation],
	['citation-missing', (c) => (c.regimes[0].values[1].mark = 'reported')],
	['demonstration-value', (c) => (c.regimes[0].values[1].mark = 'demonstration')],
	['blocking-key-unset', (c) => c.regimes[0].blocking.push('tea')],
	['regimes-overlap', (c) => c.regimes.push(structuredClone(c.regimes[0]))],
	['text-unfit', (c) => (service(c).title.ar = 'سرب\u202e')],
	['word-banned', (c) => (service(c).lead.en = 'For illegal swarms')],
	['name-unknown', (c) => (c.regimes[0].values[0].citation.instrument = 'lost')],
	['name-unknown', (c) => (c.regimes[0].values[2].key = 'honey')],
	['name-unknown', (c) => (c.regimes[0].reasons[0].citation.instrument = 'lost')],
	['name-unknown', (c) => (c.regimes[0].reasons[0].at = ['part.lost'])],
	['name-unknown', (c) => (service(c).form.pages[0].fields[0].ground = { instrument: 'lost' })],
	['name-unknown', (c) => (service(c).form.pages[1].fields[0].atLeast = { rule: 'lost' })],
	['name-unknown', (c) => (c.keys[0].known[0].citation.instrument = 'lost')],
	['name-unknown', (c) => (c.guide[1].leads.swarm = 'lost')],
	['name-unknown', (c) => (c.guide[1].leads.ants = 'swarm-admission')],
	['name-unknown', (c) => (c.municipalities[0].district = 'lost')],
	['name-unknown', (c) => (c.districts[0].region = 'lost')],
	['name-unknown', (c) => (c.offices[0].municipality = 'lost')],
	['name-unknown', (c) => c.offices[0].territory.push('Z9')],
	['name-doubled', (c) => c.keys.push(c.keys[0])],
	['name-doubled', (c) => c.municipalities.push(c.municipalities[0])],
	['name-doubled', (c) => c.calendar.holidays.push(c.calendar.holidays[0])],
	['name-doubled', (c) => (c.guide[1].id = 'ask')],
	['name-later', (c) => (service(c).form.pages[0].fields[0].when = { answered: 'mood' })],
	['value-unknown', (c) => (service(c).form.pages[0].fields[3].when = { equals: ['mood', 'sad'] })],
	['type-misfit', (c) => (service(c).checklist[1].required = { count: ['mood', 2] })],
	[
		'type-misfit',
		(c) => (service(c).checklist[1].required = { daysBetween: ['mood', 'smoke', 2] }),
	],
	['subject-refused', (c) => (service(c).form.pages[0].fields[0].label.ar = 'الدين')],
	['subject-refused', (c) => (service(c).form.pages[1].fields[0].columns[0].id = 'tribe')],
	['subject-refused', (c) => (service(c).checklist[0].title.ar = 'موافقة أمنية')],
	['subject-refused', (c) => (service(c).workflow.states[1].label.en = 'Security check')],
	[
		'person-list',
		(c) => {
			service(c).notice = true;
		},
	],
	['fixed-layer', (c) => (step(c, 'hive')!.act = 'suspend')],
	['fixed-layer', (c) => (step(c, 'hive')!.from = ['egg'])],
	['fixed-layer', (c) => (step(c, 'wax')!.from = ['humming'])],
	['clock-misplaced', (c) => (step(c, 'dance')!.clock = 'pause')],
	['one-draft-state', (c) => (service(c).workflow.states[1].fixed = 'draft')],
	[
		'state-unreachable',
		(c) => service(c).workflow.states.push({ ...service(c).workflow.states[1], id: 'lost' }),
	],
	['only-drafts-lapse', (c) => (step(c, 'chill')!.from = ['humming'])],
	['grounds-missing', (c) => (c.regimes[0].reasons = [])],
	['key-refused', (c) => c.keys.push({ ...c.keys[1], key: 'pledge' })],
	['blocking-key-unset', (c) => (c.regimes[0].values[2].from = '2027-01-02')],
	['two-approvals', (c) => c.regimes[0].approvals.pop()],
	['two-approvals', (c) => (c.regimes[0].approvals[1].by = c.regimes[0].approvals[0].by)],
	['not-a-day', (c) => (c.regimes[0].values[1].to = '2019-12-31')],
	['not-a-day', (c) => (c.calendar.holidays[0].on = '2026-02-30')],
	['not-a-day', (c) => (c.instruments[0].status[0].from = '2020-13')],
	[
		'status-order',
		(c) => c.instruments[0].status.push({ ...c.instruments[0].status[0], state: 'revived' }),
	],
	[
		'status-order',
		(c) =>
			c.instruments[0].status.push({
				...c.instruments[0].status[0],
				state: 'annulled',
				from: '2019',
			}),
	],
	['no-working-day', (c) => (c.calendar.workingDays = [])],
];

test.each(refused)('the checker refuses: %s', (code, change) => {
	expect(codes(broken(change))).toContain(code);
	// whoever starts it reads why, in words
	expect(ar).toHaveProperty(`fault-${code}`);
});

test('every code of the checker is broken once above', () => {
	const words = Object.keys(ar).filter((key) => key.startsWith('fault-'));
	expect(new Set(refused.map(([code]) => `fault-${code}`))).toEqual(new Set(words));
});

describe.each(both)('the engine on $code', (declared) => {
	const { regime, service } = offerOn(
		declared,
		declared.regimes[0]!.services[0]!.code,
		'2026-11-24',
	)!;
	const against = {
		today: '2026-11-24' as const,
		rule: (key: string) => numberOn(regime, key, '2026-11-24'),
		isMunicipality: (code: string) => declared.municipalities.some((one) => one.code === code),
	};
	const fields = service.form.pages.flatMap((page) => page.fields);
	const anyAnswers = fc.dictionary(
		fc.constantFrom(...fields.map((field) => field.id), 'stranger'),
		fc.oneof(
			fc.string({ unit: 'binary' }),
			fc.array(fc.string()),
			fc.array(fc.dictionary(fc.string(), fc.string())),
		),
	) as fc.Arbitrary<Answers>;

	test('an empty form has a problem for each required field it reaches, and none while it is a draft', () => {
		const problems = checkAnswers(service.form, {}, against);
		expect(problems.length).toBeGreaterThan(0);
		expect(checkAnswers(service.form, {}, against, false)).toEqual([]);
	});
	test('any answers are checked without a throw, and what is unreachable is left out', () => {
		fc.assert(
			fc.property(anyAnswers, (answers) => {
				checkAnswers(service.form, answers, against);
				const kept = Object.keys(reachableAnswers(service.form, answers));
				const open = reachable(service.form, answers).flatMap((page) =>
					page.fields.map((one) => one.id),
				);
				expect(open).toEqual(expect.arrayContaining(kept));
				neededPapers(service.checklist, answers);
			}),
		);
	});
});

const condition: fc.Arbitrary<Condition> = fc.letrec<{ any: Condition }>((tie) => ({
	any: fc.oneof(
		{ maxDepth: 4 },
		fc.record({ answered: fc.constantFrom('a', 'b') }),
		fc.record({ equals: fc.tuple(fc.constantFrom('a', 'b'), fc.constantFrom('x', 'y')) }),
		fc.record({ count: fc.tuple(fc.constantFrom('a', 'b'), fc.nat(3)) }),
		fc.record({ not: tie('any') }),
		fc.record({ and: fc.array(tie('any'), { maxLength: 3 }) }),
		fc.record({ or: fc.array(tie('any'), { maxLength: 3 }) }),
	),
})).any;
const answers = fc.dictionary(
	fc.constantFrom('a', 'b'),
	fc.constantFrom('x', 'y', ''),
) as fc.Arbitrary<Answers>;

test('conditions: not turns, and is all, or is any', () => {
	fc.assert(
		fc.property(condition, condition, answers, (p, q, given) => {
			expect(holds({ not: p }, given)).toBe(!holds(p, given));
			expect(holds({ and: [p, q] }, given)).toBe(holds(p, given) && holds(q, given));
			expect(holds({ or: [p, q] }, given)).toBe(holds(p, given) || holds(q, given));
		}),
	);
});

test('values and statuses on any day', () => {
	const [regime] = beekeepers.regimes;
	expect([
		numberOn(regime!, 'decision.days', '2026-12-31'),
		numberOn(regime!, 'decision.days', '2027-01-01'),
		numberOn(regime!, 'decision.days', '2019-12-31'),
	]).toEqual([5, 9, undefined]);
	const decree = libya.instruments.find((one) => one.code === 'decree-286-2019')!;
	expect(
		['2018-12-31', '2020-01-01', '2022-07-18'].map((day) => statusOn(decree, day)?.state),
	).toEqual([undefined, 'in-force', 'suspended']);
});
