import type { WorkflowDeclaration } from '#domains/rules';
import type { Looker, Reason } from './allowed.ts';
import type { CaseState } from './state.ts';

/** Acts that move no state. */
export type SideAct =
	| 'save-answers'
	| 'check-paper'
	| 'judge-name'
	| 'declare-interest'
	| 'claim'
	| 'write-note'
	| 'send-message';

const staffActs: readonly SideAct[] = [
	'check-paper',
	'judge-name',
	'declare-interest',
	'claim',
	'write-note',
];

/** Whether the applicant has the file in hand: a draft, or returned with a letter. */
export const isWithApplicant = (workflow: WorkflowDeclaration, now: CaseState): boolean =>
	now.fixed === 'draft' ||
	workflow.transitions.some((step) => step.act === 'resubmit' && step.from.includes(now.state));

/** Whether nothing of the workflow leads on from here. */
export const isOver = (workflow: WorkflowDeclaration, now: CaseState): boolean =>
	!workflow.transitions.some((step) => step.from.includes(now.state));

/** Acts beside the workflow, each offered (`reason: null`) or with the reason it is not. */
export const allowedBeside = (
	workflow: WorkflowDeclaration,
	now: CaseState,
	who: Looker,
): { act: SideAct; reason: Reason | null }[] => {
	const applicant = who.doers.includes('applicant');
	const staff = who.doers.includes('registrar') || who.doers.includes('decider');
	const over = isOver(workflow, now);
	const returned = isWithApplicant(workflow, now);
	const of = (act: SideAct): Reason | null => {
		if (staffActs.includes(act) ? !staff : act === 'save-answers' ? !applicant : false)
			return 'not-yours';
		if (!applicant && !staff) return 'not-yours';
		// who declared an interest does nothing more on the file, nor speaks for the office (REG-17)
		if (!applicant && now.interested.includes(who.account)) return 'interest-declared';
		if (act === 'send-message') return now.fixed === 'draft' ? 'not-now' : null;
		if (act === 'save-answers') return returned ? null : 'not-now';
		if (over || now.fixed === 'draft') return 'not-now';
		if (act === 'check-paper' || act === 'judge-name') return returned ? 'not-now' : null;
		return null;
	};
	return [...staffActs, 'save-answers' as const, 'send-message' as const].map((act) => ({
		act,
		reason: of(act),
	}));
};
