import type { Doer, Transition, WorkflowDeclaration } from '#domains/rules';
import type { CaseState } from './state.ts';

/** Who looks at a case: the applicant, or staff with the roles they hold. */
export type Looker = { account: string; doers: readonly Doer[] };

/** What the guards need to know beyond the acts. */
export type Circumstances = {
	/** gaps of the file as it stands: unanswered, missing papers */
	gaps: number;
	/** slots that hold a paper now, and the file in each */
	papers: Readonly<Record<string, string>>;
	/** SHA-256 of the folded proposed name, and what the match says of it */
	nameHash: string;
	nameMatch: 'same-as' | 'similar' | 'clear';
	roundsMax: number;
};

export type Reason =
	| 'not-yours'
	| 'not-now'
	| 'incomplete'
	| 'papers-unchecked'
	| 'paper-defective'
	| 'name-unjudged'
	| 'name-taken'
	| 'rounds-used'
	| 'same-person'
	| 'interest-declared'
	| 'content-changed'
	| 'recommended-otherwise';

export type Offer = { step: Transition; reason: Reason | null };

const papersReason = (now: CaseState, papers: Circumstances['papers']): Reason | null => {
	for (const [slot, file] of Object.entries(papers)) {
		const checked = now.papers[slot];
		if (!checked || checked.file !== file) return 'papers-unchecked';
		if (checked.result !== 'good') return 'paper-defective';
	}
	return null;
};

const nameReason = (now: CaseState, around: Circumstances): Reason | null => {
	if (around.nameMatch === 'clear') return null;
	const judged = now.name?.hash === around.nameHash ? now.name.verdict : null;
	if (judged === 'clear') return null;
	return around.nameMatch === 'same-as' || judged === 'same-as' ? 'name-taken' : 'name-unjudged';
};

const guardReason = (step: Transition, now: CaseState, around: Circumstances): Reason | null => {
	if (step.guard === 'complete' && around.gaps > 0) return 'incomplete';
	if (step.guard === 'rounds-left' && now.round > around.roundsMax) return 'rounds-used';
	if (step.guard === 'papers-checked')
		return papersReason(now, around.papers) ?? nameReason(now, around);
	if (step.guard === 'name-clear') return nameReason(now, around);
	return null;
};

const personReason = (step: Transition, now: CaseState, who: Looker): Reason | null => {
	if (!step.by.some((doer) => who.doers.includes(doer))) return 'not-yours';
	if (now.interested.includes(who.account)) return 'interest-declared';
	if (!step.secondPerson) return null;
	if (now.prepared.includes(who.account)) return 'same-person';
	const said = now.recommendation;
	if (step.act === 'accept' || step.act === 'refuse') {
		if (said?.outcome !== step.act) return 'recommended-otherwise';
		// recommendation and decision speak of the same content (I-REG-01)
		if (said.contentHash !== now.contentHash) return 'content-changed';
	}
	return null;
};

/** Every act the workflow knows from here, each offered (`reason: null`) or with the reason it is not. Buttons, API and queues use nothing else. */
export const allowed = (
	workflow: WorkflowDeclaration,
	now: CaseState,
	who: Looker,
	around: Circumstances,
): Offer[] =>
	workflow.transitions
		.filter((step) => step.from.includes(now.state) && !step.by.every((doer) => doer === 'clock'))
		.map((step) => ({
			step,
			reason: personReason(step, now, who) ?? guardReason(step, now, around),
		}));
