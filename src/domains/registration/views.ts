import type {
	ActKind,
	Answer,
	AnswerProblem,
	Answers,
	ChecklistItem,
	Citation,
	FixedState,
	FormDeclaration,
	Reason as Ground,
	Text,
	Transition,
} from '#domains/rules';
import type { ActKindOfCase, NameVerdict, PaperResult } from './act.ts';
import type { Offer, Reason } from './allowed.ts';
import type { SideAct } from './beside.ts';
import type { Piece } from './diff.ts';
import type { Leaflet } from './leaflet.ts';
import type { Opening } from './opening.ts';

/** The decision clock as both sides see it (REG-15). `dueOn` is null while it stands still. */
export type ClockView = {
	days: number;
	startedOn: string;
	/** working days that ran, and that are left (negative: late) */
	run: number;
	left: number;
	dueOn: string | null;
	/** with the applicant since this day */
	pausedSince: string | null;
	stoppedOn: string | null;
};

export type Holder = 'applicant' | 'office' | 'nobody';

export type CaseHead = {
	ref: string;
	service: { code: string; title: Text };
	/** the proposed name; null: a draft that has none yet */
	name: string | null;
	office: { id: string; name: Text } | null;
	/** `waits`: nobody has taken it up yet */
	state: { id: string; fixed: FixedState; label: Text; waits: boolean };
	since: Date;
	holder: Holder;
	round: number;
	roundsMax: number | null;
	clock: ClockView | null;
	demonstration: boolean;
};

export type FileView = { id: string; name: string; size: number; type: string };

/** A defect of a letter with its words; `answered`: what it stands at has changed since. */
export type DefectView = {
	field?: string;
	slot?: string;
	ground: { code: string; text: Text; citation?: Citation };
	text: string;
	answered: boolean;
};

/** A letter that was sent, with what it asked for. */
export type LetterView = {
	round: number;
	sentAt: Date;
	answeredAt: Date | null;
	defects: Omit<DefectView, 'answered'>[];
};

/** An invitation of the interim board: whom it is for, as which member of it, the code to hand over, what became of it. */
export type InvitationView = {
	id: string;
	role: string;
	title: Text;
	name: string;
	code: string;
	state: 'open' | 'taken' | 'ended';
};

export type TimelineEntry = {
	seq: number;
	kind: ActKindOfCase;
	at: Date;
	by: Holder | 'clock';
	/** staff, for the desk only */
	name?: string | null;
	number?: string;
	/** code of the paper it issued */
	paper?: string;
	/** of a paper that was looked at */
	slot?: string;
	result?: PaperResult;
};

export type MessageView = {
	id: string;
	side: 'applicant' | 'office';
	internal: boolean;
	name: string | null;
	text: string;
	at: Date;
};

export type PaperView = {
	kind: 'receipt' | 'defects' | 'decision' | 'refusal' | 'certificate';
	code: string;
	number: string | null;
	at: Date;
};

/** A late save beside what stands: both are shown, the person chooses. */
export type ProposalView = {
	id: string;
	part: string;
	at: Date;
	fields: { field: string; mine: Answer | undefined; stands: Answer | undefined }[];
};

/** All that the applicant's pages need of a case. */
export type MyCase = CaseHead & {
	authority: Text;
	regime: { title: Text; demonstration: boolean };
	rulesOn: string;
	/** working days the office has, by the rules of the case */
	decisionDays: number | null;
	form: FormDeclaration;
	/** the field of the proposed name, and what the register says of the name as it stands */
	nameField: string;
	nameMatch: NameMatch;
	/** least rows of people, by field */
	least: Record<string, number>;
	/** titles of the instruments that questions and papers cite, by code */
	cited: Record<string, Text>;
	answers: Answers;
	/** what to look at again before sending; none of it bars anything */
	doubts: AnswerProblem[];
	/** names of the places in the answers, by code */
	places: Record<string, Text>;
	/** version of each part (page of the form) that was saved; send it back with the next save */
	versions: Record<string, number>;
	savedAt: Date | null;
	opening: Opening;
	slots: { item: ChecklistItem; required: boolean; file: FileView | null }[];
	/** all that is missing before it can be sent: `paper.<slot>` for papers */
	gaps: AnswerProblem[];
	/** answered, but no longer asked: kept and not sent */
	unreachable: string[];
	defects: DefectView[];
	offers: Offer[];
	beside: { act: SideAct; reason: Reason | null }[];
	timeline: TimelineEntry[];
	messages: MessageView[];
	papers: PaperView[];
	proposals: ProposalView[];
	decision: {
		outcome: 'accept' | 'refuse';
		number: string;
		on: string;
		grounds: Text[];
		reasons: string | null;
		/** ways against it with their last days, had it been served on the day it was made; null: it was accepted */
		remedies: Leaflet | null;
	} | null;
	/** letters of every round, first to last */
	letters: LetterView[];
	entry: string | null;
	/** of the organisation that was entered, while its name is public */
	publicId: string | null;
	/** to be handed over to the people of the board */
	invitations: InvitationView[];
};

/** What stands near to a proposed name in the register; `publicId` null: in another application of one's own. */
export type NameMatch = {
	verdict: 'same-as' | 'similar' | 'clear';
	near: { publicId: string | null; nameAr: string; shared: string[]; by: string | null }[];
	/** a near name is withheld from the public: it counts up to `similar`, and is not told */
	unshown: boolean;
};

export type MyCaseRow = Pick<
	CaseHead,
	'ref' | 'service' | 'name' | 'state' | 'since' | 'holder' | 'clock'
> & { savedAt: Date | null };

/** The step of the workflow for a kind of act, when it is offered. */
export const offered = (offers: readonly Offer[], kind: ActKind): Transition | undefined =>
	offers.find((one) => one.step.act === kind && one.reason === null)?.step;

/** What a filed case is to its applicant now, as one word: which sentence stands first on its page. */
export const nowOf = ({ state, holder }: Pick<CaseHead, 'state' | 'holder'>) => {
	if (state.fixed === 'refused' || state.fixed === 'withdrawn' || state.fixed === 'lapsed')
		return state.fixed;
	if (state.fixed === 'accepted') return holder === 'nobody' ? 'proclaimed' : 'accepted';
	return holder === 'applicant' ? 'applicant' : 'office';
};
