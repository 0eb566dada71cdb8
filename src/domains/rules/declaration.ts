import type { Day } from '#core';
import type { Condition } from './condition.ts';

/** One text in both languages; Arabic is the source. */
export type Text = { ar: string; en: string };

/** How sure a value is (law-and-language.md): read in the text, reported, to verify, not established; the project's default; for the demonstration only. */
export type Mark =
	'read' | 'reported' | 'to-verify' | 'not-established' | 'default' | 'demonstration';

export type Authority = { id: string; code: string; name: Text; seat: Text };

/** An office of an authority; `territory` lists the municipalities it serves ('*': all that no other office names). */
export type Office = {
	id: string;
	code: string;
	authority: string;
	name: Text;
	municipality: string;
	territory: readonly string[];
};

export type InstrumentState = 'in-force' | 'suspended' | 'revived' | 'annulled' | 'contested';

export type Instrument = {
	code: string;
	title: Text;
	issuer: Text;
	year: string;
	dated?: Day;
	mark: Mark;
	content: Text;
	status: readonly { state: InstrumentState; from: string; by: Text; mark: Mark }[];
};

export type Citation = { instrument: string; article?: string };

export type RuleKey = string;

/** A value of law: from, to, where it is written, how sure. `none` says "no requirement", in so many words. */
export type RuleValue = {
	key: RuleKey;
	value: number | string | boolean | readonly string[] | 'none';
	from: Day;
	to?: Day;
	citation?: Citation;
	mark: Mark;
	note?: Text;
};

/** A ground on which an application may be refused or sent back. */
export type Reason = {
	code: string;
	ground: Text;
	citation?: Citation;
	mark: Mark;
	for: readonly ('refuse' | 'return')[];
};

export type FieldType =
	| 'line'
	| 'prose'
	| 'name'
	| 'phone'
	| 'email'
	| 'day'
	| 'number'
	| 'choice'
	| 'choices'
	| 'municipality'
	| 'yes-no'
	| 'people';

export type Option = { value: string; label: Text; icnp?: readonly string[] };

export type Column = {
	id: string;
	type: Exclude<FieldType, 'people' | 'choices' | 'prose'>;
	label: Text;
	required?: boolean;
	options?: readonly Option[];
};

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

export type GuideQuestion = {
	id: string;
	question: Text;
	hint?: Text;
	options: readonly Option[];
	/** the answer that ends the guide with advice instead of a list of papers */
	ends?: Readonly<Record<string, Text>>;
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

export type Regime = {
	code: string;
	authority: string;
	title: Text;
	kinds: readonly string[];
	from: Day;
	to?: Day;
	state: 'draft' | 'open' | 'closed';
	/** stands in no real installation */
	demonstration?: boolean;
	blocking: readonly RuleKey[];
	values: readonly RuleValue[];
	reasons: readonly Reason[];
	services: readonly ServiceDeclaration[];
};

export type Holiday = { on: Day; name: Text; mark: Mark };

export type Place = { code: string; name: Text; district: string };
export type District = { code: string; name: Text; region: string };

/** All that a country, or a guild of beekeepers, declares. The engine knows nothing else of it. */
export type Jurisdiction = {
	code: string;
	name: Text;
	authorities: readonly Authority[];
	offices: readonly Office[];
	instruments: readonly Instrument[];
	regimes: readonly Regime[];
	calendar: { version: string; workingDays: readonly number[]; holidays: readonly Holiday[] };
	regions: readonly { code: string; name: Text }[];
	districts: readonly District[];
	municipalities: readonly Place[];
	/** labels of fields of work and their codes */
	fieldsOfWork: readonly Option[];
};
