import type { ActKind, Transition, WorkflowDeclaration } from '../declaration.ts';
import { doubled, type Fault, faultsIf, unknown } from './fault.ts';
import { refusedChecks } from './forms.ts';

// the fixed layer (I-RUL-03): from which states an act may start, where it ends, what it does to the clock
const fixed: Record<ActKind, { from: readonly string[]; to: string; clock?: Transition['clock'] }> =
	{
		submit: { from: ['draft'], to: 'submitted', clock: 'start' },
		'begin-review': { from: ['submitted'], to: 'submitted' },
		return: { from: ['submitted'], to: 'submitted', clock: 'pause' },
		resubmit: { from: ['submitted'], to: 'submitted', clock: 'resume' },
		'recommend-accept': { from: ['submitted'], to: 'submitted' },
		'recommend-refuse': { from: ['submitted'], to: 'submitted' },
		'reject-recommendation': { from: ['submitted'], to: 'submitted' },
		accept: { from: ['submitted'], to: 'accepted', clock: 'stop' },
		refuse: { from: ['submitted'], to: 'refused', clock: 'stop' },
		proclaim: { from: ['accepted'], to: 'accepted' },
		withdraw: { from: ['draft', 'submitted'], to: 'withdrawn', clock: 'stop' },
		lapse: { from: ['draft'], to: 'lapsed' },
	};

const stepFaults = (
	step: Transition,
	states: ReadonlyMap<string, string>,
	notice: boolean,
	at: string,
): Fault[] => {
	const say = (wrong: unknown, code: string) => !!wrong && { code, at };
	const law = fixed[step.act];
	const starts = step.from.map((name) => states.get(name) ?? '');
	// an act the engine does not know: suspension, strike-off, a wait on a third party
	if (!law) return [{ code: 'fixed-layer', at }];
	return [
		...unknown([...step.from, step.to], new Set(states.keys()), at),
		...faultsIf(
			say(states.get(step.to) !== law.to, 'fixed-layer'),
			step.act !== 'lapse' && say(!starts.every((one) => law.from.includes(one)), 'fixed-layer'),
			say(
				['accept', 'refuse', 'proclaim'].includes(step.act) && !step.secondPerson,
				'second-person-missing',
			),
			say(
				['refuse', 'return', 'recommend-refuse'].includes(step.act) && !step.needsGrounds,
				'grounds-missing',
			),
			say(
				step.act === 'submit' &&
					(step.by.some((who) => who !== 'applicant') ||
						step.output !== 'receipt' ||
						step.clock !== 'start'),
				'receipt-by-itself',
			),
			say(step.by.includes('clock') && step.act !== 'lapse', 'automatic-sanction'),
			say(step.act === 'lapse' && starts.some((one) => one !== 'draft'), 'only-drafts-lapse'),
			// it stops while the file is with the applicant, and never for a wait nobody bounded (REG-15, REG-16)
			say(step.clock && step.clock !== law.clock, 'clock-misplaced'),
			say(notice && /accept|refuse|proclaim/.test(step.act), 'notice-needs-no-approval'),
		),
	];
};

/** The fixed layer cannot be redeclared, and TR-01, 02, 08, 09 hold (I-RUL-03, I-RUL-04). */
export const workflowFaults = (
	workflow: WorkflowDeclaration,
	notice: boolean,
	at: string,
): Fault[] => {
	const here = `${at}.workflow`;
	const states = new Map(workflow.states.map((state) => [state.id, state.fixed as string]));
	const reached = new Set(workflow.transitions.map((step) => step.to));
	return [
		...doubled(
			workflow.states.map((state) => state.id),
			here,
		),
		...doubled(
			workflow.transitions.map((step) => step.id),
			here,
		),
		...faultsIf(
			workflow.states.filter((state) => state.fixed === 'draft').length !== 1 && {
				code: 'one-draft-state',
				at: here,
			},
		),
		...workflow.states.flatMap((state) =>
			faultsIf(
				state.fixed !== 'draft' &&
					!reached.has(state.id) && { code: 'state-unreachable', at: `${here}.${state.id}` },
				refusedChecks.test(`${state.id} ${state.label.ar} ${state.label.en}`) && {
					code: 'subject-refused',
					at: `${here}.${state.id}`,
				},
			),
		),
		...workflow.transitions.flatMap((step) =>
			stepFaults(step, states, notice, `${here}.${step.id}`),
		),
	];
};
