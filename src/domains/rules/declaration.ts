import type { Condition } from './condition.ts';
import type { GuideQuestion } from './guide-declaration.ts';
import type { Citation, Mark, RuleKey, Text } from './law.ts';

export type FieldType =
	| 'line'
	| 'prose'
	| 'name'
	| 'phone'
	| 'email'
	| 'day'
	| 'number'
	| 'year'
	| 'choice'
	| 'choices'
	| 'municipality'
	| 'yes-no'
	| 'people';

export type Option = { value: string; label: Text; icnp?: readonly string[] };

/** An end of a range: a number, or a year counted from the day of checking. */
export type Bound = number | 'this-year' | { yearsAgo: number };

/** What a sensible answer keeps to. One that does not is pointed out before sending, and never refused. */
export type Expected = {
	/** the letters it is written in */
	script?: 'arabic' | 'latin';
	/** a number, or the year of a day; both ends counted */
	between?: readonly [least: Bound, most: Bound];
	/** at most as many as names in a list of founders, by its field */
	mostOf?: string;
	/** a name that stands in a list of founders, by its field */
	among?: string;
	/** seats of a list of people, by the options of a column: these not empty, these not held twice */
	seats?: { column: string; needed: readonly string[]; single: readonly string[] };
};

export type Column = {
	id: string;
	type: Exclude<FieldType, 'people' | 'choices' | 'prose'>;
	label: Text;
	required?: boolean;
	options?: readonly Option[];
	expected?: Pick<Expected, 'between' | 'script'>;
} & Pick<FieldDeclaration, 'holds' | 'between'>;

/** A question of a form. `purpose` says what the answer is for (TR-13); `sealed` answers lie under the case's key. */
export type FieldDeclaration = {
	id: string;
	type: FieldType;
	label: Text;
	hint?: Text;
	purpose: Text;
	ground?: Citation;
	public: boolean;
	required?: true | Condition;
	when?: Condition;
	options?: readonly Option[];
	columns?: readonly Column[];
	max?: number;
	/** least number of rows of people: a number or the key of a rule value */
	atLeast?: number | { rule: RuleKey };
	/** what a text must hold to be an answer: one without it is kept in the draft and cannot be sent */
	holds?: 'arabic-letters' | 'latin-letters' | 'article-number';
	/** the least and the most of a number, a year or the year of a day; outside it cannot be sent */
	between?: Expected['between'];
	expected?: Expected;
};

export type PageDeclaration = {
	id: string;
	title: Text;
	lead?: Text;
	when?: Condition;
	fields: readonly FieldDeclaration[];
};

export type FormDeclaration = { no: string; title: Text; pages: readonly PageDeclaration[] };

/** A paper asked for. `sensitive` ones are destroyed by the clock after the decision (TR-05). */
export type ChecklistItem = {
	id: string;
	title: Text;
	reason: Text;
	citation?: Citation;
	mark: Mark;
	required: boolean | Condition;
	/** not asked at all unless this holds */
	when?: Condition;
	/** what the paper is called under certain answers */
	called?: readonly { when: Condition; title: Text }[];
	sensitive?: boolean;
};

export type FixedState = 'draft' | 'submitted' | 'accepted' | 'refused' | 'withdrawn' | 'lapsed';

export type StateDeclaration = { id: string; fixed: FixedState; label: Text };

export type Doer = 'applicant' | 'registrar' | 'decider' | 'clock';

/** What the engine knows how to do; a regime chooses between which sub-states and by whom. */
export type ActKind =
	| 'submit'
	| 'begin-review'
	| 'return'
	| 'resubmit'
	| 'recommend-accept'
	| 'recommend-refuse'
	| 'reject-recommendation'
	| 'accept'
	| 'refuse'
	| 'proclaim'
	| 'withdraw'
	| 'lapse';

export type Transition = {
	id: string;
	act: ActKind;
	from: readonly string[];
	to: string;
	by: readonly Doer[];
	/** another person than the one who recommended, on the same content */
	secondPerson?: boolean;
	needsGrounds?: boolean;
	guard?: 'complete' | 'papers-checked' | 'name-clear' | 'rounds-left';
	clock?: 'start' | 'pause' | 'resume' | 'stop';
	/** the paper the act issues, by the name of its template */
	output?: string;
};

export type WorkflowDeclaration = {
	no: string;
	states: readonly StateDeclaration[];
	transitions: readonly Transition[];
};

export type ServiceDeclaration = {
	code: string;
	kind: string;
	title: Text;
	lead: Text;
	/** notice services know no approval (TR-02) */
	notice?: boolean;
	form: FormDeclaration;
	checklist: readonly ChecklistItem[];
	workflow: WorkflowDeclaration;
	guide: readonly GuideQuestion[];
	/** which fields carry the proposed name, the seat and so on for the engine */
	carries: {
		nameAr: string;
		nameEn?: string;
		nameShort?: string;
		municipality: string;
		street?: string;
		fieldsOfWork?: string;
		objectives?: string;
		founders?: string;
		board?: string;
		agentName?: string;
	};
	fee: number;
};
