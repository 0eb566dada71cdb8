import { createHash } from 'node:crypto';
import { fold, Refusal } from '#core';
import type { ActKind, AnswerProblem, Doer, Transition } from '#domains/rules';
import { verdictFrom } from '#domains/matching';
import { matchName } from '#domains/matching/server';
import type { Ctx } from '#platform/server';
import {
	allowed,
	allowedBeside,
	type Circumstances,
	isWithApplicant,
	type Looker,
	type NameCandidate,
	type Offer,
	type SideAct,
} from '../index.ts';
import { clearOf, draftOf, type Filed, filedOf, gapsOf } from './content.ts';
import { own } from './db.ts';
import type { OpenCase } from './find-case.ts';

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

/** A name near to a proposed one, as the match gives it. */
type NearName = Pick<NameCandidate, 'subject' | 'publicId' | 'nameAr' | 'score' | 'shared'>;

/** The names near to a proposed one and what the match says; another application alone never blocks. */
export const matchOf = async (ctx: Ctx, one: OpenCase, name: string | null) => {
	const { candidates } = name ? await matchName(ctx, name, one.row.id) : { candidates: [] };
	const near = candidates.filter((candidate) => candidate.score >= verdictFrom.similar);
	const same = near.some(
		(candidate) => candidate.publicId && candidate.score >= verdictFrom.sameAs,
	);
	const nameMatch: Circumstances['nameMatch'] = same
		? 'same-as'
		: near.length
			? 'similar'
			: 'clear';
	// the verdict is for these values: a new name in the register, or a changed one, reopens the question (I-REG-12)
	const seen = [
		fold(name ?? ''),
		...near.map(({ subject, nameAr }) => `${subject} ${nameAr}`).sort(),
	];
	const nameHash = createHash('sha256').update(seen.join('\n')).digest('hex');
	const list: NearName[] = near.map((candidate) => ({
		subject: candidate.subject,
		publicId: candidate.publicId,
		nameAr: candidate.nameAr,
		score: candidate.score,
		shared: candidate.shared,
	}));
	return { nameMatch, nameHash, near: list };
};

const unmatched = { nameMatch: 'clear' as const, nameHash: '', near: [] };

export type Look = {
	who: Looker;
	offers: Offer[];
	beside: { act: SideAct; reason: Offer['reason'] }[];
	filed: Filed[];
	/** what the applicant has written so far; null for staff */
	draft: Awaited<ReturnType<typeof draftOf>> | null;
	/** all that is missing before the applicant can send it */
	gaps: AnswerProblem[];
	match: Awaited<ReturnType<typeof matchOf>>;
	around: Circumstances;
};

/** What the caller may do on a case now: the one source of buttons, deeds and queues. */
export const lookAt = async (ctx: Ctx, one: OpenCase): Promise<Look> => {
	const who = await lookerOf(ctx, one);
	const filed = await filedOf(ctx, one.row.id);
	const draft = who.doers.includes('applicant') ? await draftOf(ctx, one.row.id) : null;
	const inHand = draft && isWithApplicant(one.workflow, one.now) ? draft : null;
	const name = inHand ? clearOf(one, inHand.answers).name_ar : one.row.name_ar;
	const match = draft && !inHand ? unmatched : await matchOf(ctx, one, name);
	const gaps = inHand ? gapsOf(one, inHand.answers, inHand.papers) : [];
	if (inHand && match.nameMatch === 'same-as')
		gaps.push({
			field: one.service.carries.nameAr,
			code: 'name-taken',
			facts: { name: match.near[0]!.nameAr },
		});
	const around: Circumstances = {
		gaps: gaps.length,
		papers: filed.at(-1)?.papers ?? {},
		nameHash: match.nameHash,
		nameMatch: match.nameMatch,
		roundsMax: one.rule('corrections.rounds.max') ?? Number.MAX_SAFE_INTEGER,
	};
	return {
		who,
		filed,
		draft,
		gaps,
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
