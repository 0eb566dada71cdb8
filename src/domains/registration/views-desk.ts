import type {
	Answer,
	AnswerProblem,
	Answers,
	ChecklistItem,
	FormDeclaration,
	Reason as Ground,
	ServiceDeclaration,
	Text,
} from '#domains/rules';
import type { NameVerdict, PaperResult } from './act.ts';
import type { Offer, Reason } from './allowed.ts';
import type { SideAct } from './beside.ts';
import type { Piece } from './diff.ts';
import type { Leaflet } from './leaflet.ts';
import type {
	CaseHead,
	DefectView,
	FileView,
	MessageView,
	PaperView,
	TimelineEntry,
} from './views.ts';

/** One line of the work list: it names no person and shows nothing filed but the proposed name. */
export type QueueRow = Pick<
	CaseHead,
	'ref' | 'service' | 'name' | 'state' | 'since' | 'holder' | 'round' | 'clock'
> & {
	papersGiven: number;
	papersNeeded: number;
	/** papers of a first round that nobody looked at yet */
	unchecked: number;
	/** answers and papers that changed since the last letter; null: first round */
	changes: number | null;
	nearNames: number;
	recommended: 'accept' | 'refuse' | null;
	/** the caller decides on it next; who prepared a file does not */
	decides: boolean;
	/** the caller declared an interest and does not open it */
	recused: boolean;
	claim: { name: string | null; mine: boolean } | null;
};

/** A defect as it was said, with its ground in words. */
export type SaidDefect = Pick<DefectView, 'ground' | 'text'>;

/** What changed in one field since the letter, or what is said of it. */
export type ChangeView = {
	field: string;
	page: string;
	before: Answer | undefined;
	after: Answer | undefined;
	/** word by word, for texts */
	pieces: Piece[] | null;
	defect: SaidDefect | null;
};

export type SlotView = {
	item: ChecklistItem;
	required: boolean;
	file: FileView | null;
	/** the version before, when this one came with the last round */
	before: FileView | null;
	changed: boolean;
	check: { result: PaperResult; name: string | null } | null;
	defect: SaidDefect | null;
};

export type NameCandidate = {
	subject: string;
	publicId: string | null;
	nameAr: string;
	score: number;
	shared: string[];
	/** the other name of theirs that is near, when it is not the official one */
	by: string | null;
	judged: NameVerdict | null;
	/** where it stands and what it does, as far as anyone may read it */
	municipality: Text | null;
	fields: Text[];
	entry: string | null;
};

/** A letter of defects as it will be sent. */
export type LetterDraft = {
	round: number;
	roundsMax: number | null;
	defects: (SaidDefect & { place: Text })[];
	/** how many are new on unchanged content in a later round */
	late: number;
};

/** A letter of refusal as it will be sent. */
export type RefusalDraft = {
	grounds: DefectView['ground'][];
	reasons: string;
	leaflet: Leaflet;
};

/** What stands above every page of the desk on a case; the applicant is named only where the file is open. */
export type DeskHead = CaseHead & { rulesOn: string; applicant: string | null };

/** A case as the desk opens it: what needs a look first. */
export type DeskCase = DeskHead & {
	id: string;
	/** when the office got the file as it stands, and the round before it */
	filed: { last: Date; before: Date | null };
	/** what recommendation and decision must both name */
	contentHash: string | null;
	/** what a form on it says it was read as (`seenOf`), and the list of near names that a verdict is for */
	seen: string;
	nearSeen: string;
	form: FormDeclaration;
	/** which questions carry what the record needs */
	carries: ServiceDeclaration['carries'];
	answers: Answers;
	/** names of the places in the answers, by code */
	places: Record<string, Text>;
	/** titles of the texts that questions, papers and grounds cite, by code */
	cited: Record<string, Text>;
	changes: ChangeView[];
	unchanged: number;
	/** defects of the last letter whose field or paper did not change */
	unanswered: DefectView[];
	warnings: AnswerProblem[];
	slots: SlotView[];
	name: string | null;
	nearNames: NameCandidate[];
	nameState: 'clear' | 'similar' | 'same-as' | 'judged';
	offers: Offer[];
	beside: { act: SideAct; reason: Reason | null }[];
	grounds: { return: Ground[]; refuse: Ground[] };
	/** ways against a refusal, as if decided and served today */
	leaflet: Leaflet;
	recommendation: {
		outcome: 'accept' | 'refuse';
		name: string | null;
		at: Date;
		grounds: DefectView['ground'][];
		text: string;
	} | null;
	decision: { outcome: 'accept' | 'refuse'; number: string; on: string } | null;
	entry: string | null;
	claim: { name: string | null; until: Date; mine: boolean } | null;
	timeline: TimelineEntry[];
	messages: MessageView[];
	papers: PaperView[];
};
