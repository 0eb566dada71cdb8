import { dayOf } from '#core';
import { requireFreshFactor } from '#domains/identity/server';
import { record } from '#domains/journal/server';
import { forgetNames } from '#domains/matching/server';
import type { Answers, Reason, Transition } from '#domains/rules';
import { act, type Ctx, sealValue, takeNumber } from '#platform/server';
import { daysRun, leafletOf } from '../index.ts';
import { appendAct } from './append-act.ts';
import { own, placeOf } from './db.ts';
import { lockCase, type OpenCase } from './find-case.ts';
import { issueFor, stated } from './issue.ts';
import { lookAt, requireStep } from './looker.ts';
import { groundOnPaper, leafletOnPaper } from './paper-data.ts';
import { refusedBy } from './refused-by.ts';
import { requireSeen, type Seen } from './require-seen.ts';
import { readReasoned } from './write-refusal.ts';

const take = async (ctx: Ctx, one: OpenCase) => {
	const year = Number(dayOf(ctx.now).slice(0, 4));
	const n = await takeNumber(ctx, { owner: one.row.authority, kind: 'decision', year });
	return { n, year, number: `${n}/${year}` };
};

/** Working days the clock has run. */
const daysOf = async (ctx: Ctx, one: OpenCase): Promise<number | null> => {
	const clock = await own(ctx)
		.selectFrom('registration.clock')
		.select('calendar')
		.where('case_id', '=', one.row.id)
		.executeTakeFirst();
	return clock ? daysRun(one.now, clock.calendar, dayOf(ctx.now)) : null;
};

/** The second act: it answers the recommendation of somebody else on the same content hash (I-REG-01). */
const decide = async (
	ctx: Ctx,
	one: OpenCase,
	decision: {
		outcome: 'accept' | 'refuse';
		number: { n: number; year: number; number: string };
		grounds: readonly Reason[];
		reasons: string | null;
		code: string;
	},
) => {
	const { outcome, number, code } = decision;
	const grounds = decision.grounds.map((one) => one.code);
	const asked = one.now.recommendation!;
	await appendAct(ctx, one, {
		kind: outcome,
		grounds,
		facts: { outcome, number: number.number, paper: code },
		...(decision.reasons === null ? {} : { note: decision.reasons }),
		on: { seq: asked.seq, actor: asked.by },
	});
	const place = placeOf('decision', 'reasons', one.row.id, one.row.id);
	await own(ctx)
		.insertInto('registration.decision')
		.values({
			case_id: one.row.id,
			outcome,
			...number,
			authority: one.row.authority,
			requested_seq: asked.seq,
			decided_seq: one.now.seq + 1,
			recommended_by: asked.by,
			decided_by: ctx.actor.account!,
			content_hash: one.now.contentHash!,
			grounds,
			reasons: decision.reasons === null ? null : await sealValue(ctx, place, decision.reasons),
			decided_on: dayOf(ctx.now),
			days_run: await daysOf(ctx, one),
			paper_code: code,
		})
		.execute()
		.catch(refusedBy);
};

const issueDecision = (
	ctx: Ctx,
	one: OpenCase,
	step: Transition,
	answers: Answers,
	number: string,
) =>
	issueFor(ctx, one, step, {
		number,
		answers,
		data: { decidedOn: dayOf(ctx.now), contentHash: one.now.contentHash },
		facts: [
			stated(
				'paper-name',
				{ ar: one.row.name_ar!, en: one.row.name_en ?? one.row.name_ar! },
				'name',
			),
			stated('paper-decision', number),
			stated('paper-decided-on', dayOf(ctx.now)),
		],
	});

/** Accepts a recommended application: number n/year, decision paper, the clock stops. */
export const acceptApplication = act(
	'registration:decide',
	async (
		ctx,
		{ ref, ...read }: { ref: string } & Seen,
	): Promise<{ ref: string; number: string }> => {
		requireFreshFactor(ctx);
		const one = await lockCase(ctx, ref);
		requireSeen(one, read);
		const look = await lookAt(ctx, one);
		const step = requireStep(look, 'accept');
		const number = await take(ctx, one);
		const code = await issueDecision(ctx, one, step, look.filed.at(-1)!.answers, number.number);
		const decision = { outcome: 'accept' as const, number, grounds: [], reasons: null, code };
		await decide(ctx, one, decision);
		await record(ctx, {
			owner: ctx.actor.office!,
			event: 'registration.application-accepted',
			subject: one.row.id,
			facts: { ref, number: number.number },
		});
		return { ref, number: number.number };
	},
);

/** Refuses with at least one ground of the regime and reasons; the letter carries the ways against it (REG-18). */
export const refuseApplication = act(
	'registration:decide',
	async (
		ctx,
		{ ref, grounds: codes, text, seen }: { ref: string; grounds: string[]; text: string } & Seen,
	): Promise<{ ref: string; number: string }> => {
		requireFreshFactor(ctx);
		const one = await lockCase(ctx, ref);
		requireSeen(one, { seen });
		const look = await lookAt(ctx, one);
		const step = requireStep(look, 'refuse');
		const { grounds, reasons } = readReasoned(one, { grounds: codes, text }, step);
		const number = await take(ctx, one);
		const code = await issueFor(ctx, one, step, {
			number: number.number,
			answers: look.filed.at(-1)!.answers,
			data: {
				decidedOn: dayOf(ctx.now),
				grounds: grounds.map(({ code }) => groundOnPaper(one, code)),
				reasons,
				leaflet: leafletOnPaper(one, dayOf(ctx.now)),
			},
		});
		const decision = { outcome: 'refuse' as const, number, grounds, reasons, code };
		await decide(ctx, one, decision);
		await forgetNames(ctx, one.row.id);
		await record(ctx, {
			owner: ctx.actor.office!,
			event: 'registration.application-refused',
			subject: one.row.id,
			facts: { ref, number: number.number, grounds: grounds.length },
		});
		return { ref, number: number.number };
	},
);
