import { dayOf } from '#core';
import type { FixedState, WorkflowDeclaration } from '#domains/rules';
import type { Act, Defect, NameVerdict, PaperResult } from './act.ts';

/** What a case is now: a fold of its acts, and nothing else. */
export type CaseState = {
	state: string;
	fixed: FixedState;
	round: number;
	contentHash: string | null;
	/** the last recommendation that still stands */
	recommendation: {
		outcome: 'accept' | 'refuse';
		by: string;
		contentHash: string | null;
		seq: number;
	} | null;
	/** defects of the letter that is out */
	defects: readonly Defect[];
	papers: Readonly<Record<string, { result: PaperResult; by: string; file: string }>>;
	name: { verdict: NameVerdict; hash: string; by: string } | null;
	/** staff who returned, checked or recommended: they cannot decide */
	prepared: readonly string[];
	interested: readonly string[];
	startedOn: string | null;
	pauses: readonly { from: string; to: string | null }[];
	stoppedOn: string | null;
	decision: string | null;
	entry: string | null;
	seq: number;
};

/** A case before any act. */
export const beginning = (workflow: WorkflowDeclaration): CaseState => {
	const draft = workflow.states.find((state) => state.fixed === 'draft')!;
	return {
		state: draft.id,
		fixed: 'draft',
		round: 0,
		contentHash: null,
		recommendation: null,
		defects: [],
		papers: {},
		name: null,
		prepared: [],
		interested: [],
		startedOn: null,
		pauses: [],
		stoppedOn: null,
		decision: null,
		entry: null,
		seq: 0,
	};
};

const added = (list: readonly string[], one: string | null) =>
	one === null || list.includes(one) ? list : [...list, one];

const withClock = (now: CaseState, effect: string | undefined, at: Date): CaseState => {
	const day = dayOf(at);
	if (effect === 'start') return { ...now, startedOn: day };
	if (effect === 'pause') return { ...now, pauses: [...now.pauses, { from: day, to: null }] };
	if (effect === 'resume')
		return {
			...now,
			pauses: now.pauses.map((one) => (one.to === null ? { ...one, to: day } : one)),
		};
	if (effect === 'stop')
		return {
			...now,
			stoppedOn: day,
			pauses: now.pauses.map((one) => (one.to === null ? { ...one, to: day } : one)),
		};
	return now;
};

const noted = (now: CaseState, act: Act): CaseState => {
	const { facts } = act;
	switch (act.kind) {
		case 'check-paper': {
			const found = { result: facts.result!, by: act.actor!, file: facts.file! };
			return {
				...now,
				papers: { ...now.papers, [facts.slot!]: found },
				prepared: added(now.prepared, act.actor),
			};
		}
		case 'judge-name':
			return {
				...now,
				name: { verdict: facts.verdict!, hash: facts.nameHash!, by: act.actor! },
				prepared: added(now.prepared, act.actor),
			};
		case 'declare-interest':
			return { ...now, interested: added(now.interested, act.actor) };
		case 'submit':
		case 'resubmit':
			return {
				...now,
				contentHash: act.contentHash,
				round: now.round + 1,
				defects: [],
				recommendation: null,
			};
		case 'return':
			return { ...now, defects: facts.defects ?? [], prepared: added(now.prepared, act.actor) };
		case 'recommend-accept':
		case 'recommend-refuse': {
			const outcome = act.kind === 'recommend-accept' ? 'accept' : 'refuse';
			return {
				...now,
				recommendation: { outcome, by: act.actor!, contentHash: act.contentHash, seq: act.seq },
				prepared: added(now.prepared, act.actor),
			};
		}
		case 'reject-recommendation':
		case 'withdraw':
			return { ...now, recommendation: null };
		case 'accept':
		case 'refuse':
			return { ...now, decision: facts.number ?? null };
		case 'proclaim':
			return { ...now, entry: facts.number ?? null };
		default:
			return now;
	}
};

/** One act more. An act that the workflow does not know from this state moves nothing. */
export const fold = (workflow: WorkflowDeclaration, now: CaseState, act: Act): CaseState => {
	const step = workflow.transitions.find(
		(one) => one.act === act.kind && one.from.includes(now.state),
	);
	const moves = !['check-paper', 'judge-name', 'declare-interest'].includes(act.kind);
	if (moves && !step) return { ...now, seq: act.seq };
	const next = withClock(noted(now, act), step?.clock, act.at);
	if (!step) return { ...next, seq: act.seq };
	const fixed = workflow.states.find((state) => state.id === step.to)!.fixed;
	return { ...next, state: step.to, fixed, seq: act.seq };
};

/** The state of a case at a moment: `reduce` over the acts up to it. */
export const stateAt = (
	workflow: WorkflowDeclaration,
	acts: readonly Act[],
	at?: Date,
): CaseState =>
	acts
		.filter((act) => !at || act.at <= at)
		.reduce((now, act) => fold(workflow, now, act), beginning(workflow));
