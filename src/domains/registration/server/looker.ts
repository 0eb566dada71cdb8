import { createHash } from 'node:crypto';
import { dayOf, eachOnce, fold, Refusal } from '#core';
import type { ActKind, AnswerProblem, Doer, Transition } from '#domains/rules';
import type { Ctx } from '#platform/server';
import {
	allowed,
	allowedBeside,
	type Circumstances,
	isWithApplicant,
	type Looker,
	type Offer,
	type SideAct,
} from '../index.ts';
import {
	type Acts,
	actsOf,
	clearOf,
	draftOf,
	type Filed,
	filedIn,
	gapsOf,
	textOf,
} from './content.ts';
import { own } from './db.ts';
import type { OpenCase } from './find-case.ts';
import { type Names, nearTo } from './near-to.ts';

/** Who calls, as the workflow knows them: the agent while the mandate stands, or staff by role. */
export const lookerOf = async (ctx: Ctx, one: OpenCase): Promise<Looker> => {
	const { audience, roles } = ctx.actor;
	const account = ctx.actor.account!;
	if (audience === 'desk')
		return {
			account,
			doers: roles.filter((role): role is 'registrar' | 'decider' =>
				['registrar', 'decider'].includes(role),
			),
		};
	const stands = await own(ctx)
		.selectFrom('registration.mandate')
		.select('account')
		.where('case_id', '=', one.row.id)
		.where('account', '=', account)
		.where('to_at', 'is', null)
		.executeTakeFirst();
	const doers: Doer[] = audience === 'org' && stands ? ['applicant'] : [];
	return { account, doers };
};

/**
 * The names near to a proposed one, Arabic or English, and what the match says; another application alone never blocks.
 * A withheld name that is the same makes it similar to who may not be told: `barred` says so to the deed that sends.
 */
export const matchOf = async (ctx: Ctx, one: OpenCase, names: Names) => {
	const { ar, en, short } = names;
	// neither the application itself nor what was entered from it is another bearer of the name
	const ours = [one.row.id, one.row.organisation_id].filter((id) => id !== null);
	const near = await nearTo(ctx, ours, names);
	const taken = near.filter(({ publicId, firm }) => publicId && firm);
	const same = taken.find(({ shown }) => shown);
	const nameMatch: Circumstances['nameMatch'] = same
		? 'same-as'
		: near.length
			? 'similar'
			: 'clear';
	// the verdict is for these values: a new name in the register, or a changed one, reopens the question (I-REG-12)
	const seen = [
		fold(ar ?? ''),
		...(en ? [fold(en)] : []),
		...(short ? [fold(short)] : []),
		...near.map(({ subject, nameAr }) => `${subject} ${nameAr}`).sort(),
	];
	const nameHash = createHash('sha256').update(seen.join('\n')).digest('hex');
	return { nameMatch, nameHash, near, same: same ?? null, barred: !same && taken.length > 0 };
};

const unmatched = {
	...{ nameMatch: 'clear' as const, nameHash: '', near: [] },
	...{ same: null, barred: false },
};

export type Look = {
	who: Looker;
	offers: Offer[];
	beside: { act: SideAct; reason: Offer['reason'] }[];
	acts: Acts;
	filed: Filed[];
	/** what the applicant has written so far; null for staff */
	draft: Awaited<ReturnType<typeof draftOf>> | null;
	/** all that is missing before the applicant can send it */
	gaps: AnswerProblem[];
	/** what stands in the way of sending it and is said only then; null: nothing */
	bar: AnswerProblem | null;
	match: Awaited<ReturnType<typeof matchOf>>;
	around: Circumstances;
};

/** What the caller may do on a case now: the one source of buttons, deeds and queues. */
export const lookAt = async (ctx: Ctx, one: OpenCase): Promise<Look> => {
	const who = await lookerOf(ctx, one);
	const acts = await actsOf(ctx, one.row.id);
	const filed = await filedIn(ctx, one.row.id, acts);
	const draft = who.doers.includes('applicant') ? await draftOf(ctx, one.row.id) : null;
	const inHand = draft && isWithApplicant(one.workflow, one.now) ? draft : null;
	const { name_ar: ar, name_en: en } = inHand ? clearOf(one, inHand.answers) : one.row;
	const said = inHand?.answers ?? filed.at(-1)?.answers ?? {};
	const short = textOf(said, one.service.carries.nameShort);
	const match = draft && !inHand ? unmatched : await matchOf(ctx, one, { ar, en, short });
	const gaps = inHand ? gapsOf(one, inHand.answers, inHand.papers, dayOf(ctx.now)) : [];
	const field = one.service.carries.nameAr;
	if (inHand && match.same)
		gaps.push({ field, code: 'name-taken', facts: { name: match.same.nameAr } });
	const around: Circumstances = {
		gaps: gaps.length,
		papers: filed.at(-1)?.papers ?? {},
		nameHash: match.nameHash,
		nameMatch: match.nameMatch,
		roundsMax: one.rule('corrections.rounds.max') ?? Number.MAX_SAFE_INTEGER,
	};
	return {
		who,
		acts,
		filed,
		draft,
		gaps: eachOnce(gaps),
		bar: inHand && match.barred ? { field, code: 'name-taken-unshown' } : null,
		match,
		around,
		offers: allowed(one.workflow, one.now, who, around),
		beside: allowedBeside(one.workflow, one.now, who),
	};
};

/** The step of an act, or the refusal with the reason it is not offered; of an incomplete file with every gap. */
export const requireStep = ({ offers, gaps }: Look, kind: ActKind): Transition => {
	const of = offers.filter(({ step }) => step.act === kind);
	const open = of.find(({ reason }) => reason === null);
	if (open) return open.step;
	const reason = of[0]?.reason ?? 'not-now';
	if (reason === 'incomplete') throw new Refusal('invalid', reason, { problems: gaps });
	throw new Refusal('conflict', reason);
};

/**
 * No withheld name stands in the way of sending. Asked when nothing else does, so that each guess that misses is a file
 * that was sent (docs/decisions/0011).
 */
export const requireUnbarred = ({ bar }: Look): void => {
	if (bar) throw new Refusal('invalid', 'incomplete', { problems: [bar] });
};

/** The same for an act beside the workflow. */
export const requireBeside = (beside: Look['beside'], kind: SideAct): void => {
	const reason = beside.find(({ act }) => act === kind)?.reason;
	if (reason) throw new Refusal('conflict', reason);
};

/** Staff who declared an interest lose the file at once (trust.md §6). */
export const requireUninterested = (ctx: Ctx, { now }: OpenCase): void => {
	if (now.interested.includes(ctx.actor.account ?? ''))
		throw new Refusal('forbidden', 'interest-declared');
};
