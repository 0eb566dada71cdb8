import type { Day } from '#core';

/** One text in both languages; Arabic is the source. */
export type Text = { ar: string; en: string };

/** How sure a value is (law-and-language.md): read in the text, reported, to verify, not established; the project's default; for the demonstration only. */
export type Mark =
	'read' | 'reported' | 'to-verify' | 'not-established' | 'default' | 'demonstration';

/** A day as well as it is known: `2019`, `2019-03` or `2019-03-21`. */
export type Dated = string;

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

export type InstrumentKind =
	'constitution' | 'law' | 'draft' | 'decree' | 'regulation' | 'circular' | 'opinion' | 'guidance';

/** `replaced` and `never-enacted` stand beside the five of the domain model: law §2 needs them to tell what became of a text. */
export type InstrumentState =
	'in-force' | 'suspended' | 'revived' | 'annulled' | 'contested' | 'replaced' | 'never-enacted';

/** A step in the life of a text, with the act that took it. Courts suspend and revive: it is never a single flag. */
export type InstrumentStep = { state: InstrumentState; from: Dated; by: Text; mark: Mark };

export type Instrument = {
	code: string;
	kind: InstrumentKind;
	title: Text;
	issuer: Text;
	/** as written; absent where the text has none or none is known */
	number?: string;
	year?: string;
	dated?: Dated;
	mark: Mark;
	content: Text;
	/** what the project holds of the text; absent: not said */
	held?: 'part' | 'title' | 'none';
	source?: Text;
	/** oldest first; empty: not established */
	status: readonly InstrumentStep[];
};

export type Citation = { instrument: string; article?: string };

export type RuleKey = string;

/** What a text says of a key, whether or not it is the value in force. */
export type Saying = { says: Text; citation?: Citation; mark: Mark };

export type RuleUnit =
	'people' | 'days' | 'working-days' | 'months' | 'years' | 'rounds' | 'dinars';

/** A question the law may answer: its name in words, what its values mean, what is known of it (law-and-language.md §3). */
export type RuleKeyDeclaration = {
	key: RuleKey;
	name: Text;
	unit?: RuleUnit;
	/** words for values that are not plain numbers, `none` among them */
	labels?: readonly { value: string; label: Text }[];
	known: readonly Saying[];
	/** what the platform does while no value is set */
	unset?: Text;
};

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
	/** where it may stand in a letter: `questions`, `papers`, `part.<page>`, `field.<question>`, `paper.<slot>`; absent: anywhere */
	at?: readonly string[];
};

/** A day nobody works, as announced or expected. */
export type Holiday = { on: Day; name: Text; mark: Mark };
