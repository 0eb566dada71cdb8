import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { Refusal } from '#core';
import { type ActKind, neededPapers } from '#domains/rules';
import { beekeepers } from '#jurisdictions/fixture';
import { libyaDemonstration } from '#jurisdictions/ly';
import { ask, type Caller } from '#platform/server';
import { type SideAct } from '../index.ts';
import {
	agent,
	answersFor,
	drafted,
	openDesk,
	seatOf,
	staff,
} from '../../../../tests/world/cases.ts';
import { world } from '../../../../tests/world/index.ts';
import { findCase } from './find-case.ts';
import { lookAt } from './looker.ts';
import {
	acceptApplication,
	beginReview,
	checkPaper,
	declareInterest,
	proclaim,
	recommend,
	refuseApplication,
	rejectRecommendation,
	resubmit,
	returnForCorrections,
	sendMessage,
	submitApplication,
	verifyCase,
	withdrawApplication,
	writeNote,
	writeToApplicant,
} from './index.ts';

const { superuser } = world();
const countEntries = async () =>
	(
		await superuser.query(
			"select count(*)::int as n from journal.entry where (body::jsonb)->>'kind' is distinct from 'read'",
		)
	).rows[0].n as number;
// sixty lives in the gate, over both jurisdictions; CASES_RUNS=500 walks the thousand
const runs = Number(process.env.CASES_RUNS ?? 30);

describe.each([libyaDemonstration, beekeepers])('random lives in $code', (declared) => {
	const { office } = seatOf(declared);
	const { checklist, carries } = declared.regimes[0]!.services[0]!;
	const ground = declared.regimes[0]!.reasons.find(
		(one) => one.for.includes('return') && one.for.includes('refuse'),
	)!.code;
	const people: Record<string, Caller> = {
		huda: agent(),
		tareq: staff(office, ['registrar']),
		iman: staff(office, ['registrar', 'decider']),
		suad: staff(office, ['decider']),
	};
	beforeAll(() => openDesk(declared));

	const deeds: Record<
		string,
		{ kind: ActKind | SideAct; run: (who: Caller, ref: string) => Promise<unknown> }
	> = {
		submit: { kind: 'submit', run: (who, ref) => submitApplication(who, { ref }) },
		begin: { kind: 'begin-review', run: (who, ref) => beginReview(who, { ref }) },
		check: {
			kind: 'check-paper',
			run: (who, ref) => checkPaper(who, { ref, slot: checklist[0]!.id, result: 'good' }),
		},
		return: {
			kind: 'return',
			run: (who, ref) =>
				returnForCorrections(who, {
					ref,
					defects: [{ field: carries.nameAr, ground, text: 'نقص' }],
				}),
		},
		resubmit: { kind: 'resubmit', run: (who, ref) => resubmit(who, { ref, asIs: true }) },
		recommend: {
			kind: 'recommend-accept',
			run: (who, ref) => recommend(who, { ref, outcome: 'accept', grounds: [], text: 'كامل' }),
		},
		against: {
			kind: 'recommend-refuse',
			run: (who, ref) =>
				recommend(who, { ref, outcome: 'refuse', grounds: [ground], text: 'ناقص' }),
		},
		reject: {
			kind: 'reject-recommendation',
			run: (who, ref) => rejectRecommendation(who, { ref, text: 'يعاد' }),
		},
		accept: { kind: 'accept', run: (who, ref) => acceptApplication(who, { ref }) },
		refuse: {
			kind: 'refuse',
			run: (who, ref) => refuseApplication(who, { ref, grounds: [ground], text: 'السبب' }),
		},
		proclaim: { kind: 'proclaim', run: (who, ref) => proclaim(who, { ref }) },
		withdraw: { kind: 'withdraw', run: (who, ref) => withdrawApplication(who, { ref }) },
		interest: { kind: 'declare-interest', run: (who, ref) => declareInterest(who, { ref }) },
		message: {
			kind: 'send-message',
			run: (who, ref) =>
				(who.actor.audience === 'org' ? sendMessage : writeToApplicant)(who, { ref, text: 'سؤال' }),
		},
		note: { kind: 'write-note', run: (who, ref) => writeNote(who, { ref, text: 'ملاحظة' }) },
	};

	const isOffered = ask(
		'registration:follow',
		async (ctx, { ref, kind }: { ref: string; kind: string }) => {
			const one = await findCase(ctx, ref);
			const look = await lookAt(ctx, one);
			return (
				look.offers.some((offer) => offer.step.act === kind && offer.reason === null) ||
				look.beside.some((offer) => offer.act === kind && offer.reason === null)
			);
		},
	);
	const kept = ask('registration:review', async (ctx, ref: string) =>
		verifyCase(ctx, await findCase(ctx, ref)),
	);

	// likelier to go on than to stop: most lives should reach a decision
	const step = fc.oneof(
		{ weight: 6, arbitrary: fc.constantFrom(...Object.keys(deeds)) },
		{
			weight: 4,
			arbitrary: fc.constantFrom('check', 'recommend', 'accept', 'resubmit', 'proclaim'),
		},
	);
	const life = fc.array(fc.tuple(fc.constantFrom(...Object.keys(people)), step), {
		minLength: 6,
		maxLength: 14,
	});

	test(`in ${runs} lives a deed is done exactly when it is offered, and the projection is the fold`, async () => {
		const lives = fc.sample(life, runs);
		let done = 0;
		for (const steps of lives) {
			const answers = answersFor(declared);
			const ref = await drafted(people.huda!, declared, answers);
			const needed = neededPapers(checklist, answers).filter(({ required }) => required);
			for (const [who, name] of [['huda', 'submit'] as const, ...steps]) {
				const caller = people[who]!;
				const { kind, run } = deeds[name]!;
				const offered = await isOffered(caller, { ref, kind }).catch(() => false);
				const before = await countEntries();
				const outcome = await run(caller, ref).then(
					() => 'done',
					(error) => (error instanceof Refusal ? error.kind : `fault ${error}`),
				);
				// one entry a deed, none for what was refused; an entered organisation begins a chain of its own
				const written = outcome !== 'done' ? 0 : name === 'proclaim' ? 2 : 1;
				expect([name, (await countEntries()) - before]).toEqual([name, written]);
				if (name === 'check' && offered)
					for (const { item } of needed.slice(1))
						await checkPaper(caller, { ref, slot: item.id, result: 'good' });
				expect([who, name, outcome === 'done']).toEqual([who, name, offered]);
				expect(outcome).not.toMatch(/^fault/);
				if (outcome === 'done') done++;
			}
			const { whole, kept: projection, folded } = await kept(people.tareq!, ref);
			expect(whole).toBe(true);
			expect(projection).toEqual(folded);
		}
		expect(done).toBeGreaterThan(runs * 2);
	});
});
