import type { ActKind } from '#domains/rules';

/** A defect of a letter: the field or the slot it stands at, and its ground. The text is sealed beside it. */
export type Defect = { field?: string; slot?: string; ground: string };

/** How a paper was found. */
export const paperResults = ['good', 'unreadable', 'wrong'] as const;
export type PaperResult = (typeof paperResults)[number];

/** Whether the proposed name may stand: for the pair and the value seen (I-REG-12). */
export const nameVerdicts = ['clear', 'same-as'] as const;
export type NameVerdict = (typeof nameVerdicts)[number];

/** Acts that move no state but count: a paper looked at, a name judged, an interest declared. */
export type OtherKind = 'check-paper' | 'judge-name' | 'declare-interest';

/** All kinds of acts on a case. */
export type ActKindOfCase = ActKind | OtherKind;

/** What an act says in clear: codes and ids, no personal value. */
export type ActFacts = {
	defects?: readonly Defect[];
	slot?: string;
	result?: PaperResult;
	/** the file that was looked at */
	file?: string;
	verdict?: NameVerdict;
	/** SHA-256 of the folded name the verdict is for */
	nameHash?: string;
	outcome?: 'accept' | 'refuse';
	number?: string;
	/** code of the paper the act issued */
	paper?: string;
	/** the file filed in each slot */
	papers?: Readonly<Record<string, string>>;
};

/** One act on a case: append-only, each holding the hash of the one before (I-REG-01). */
export type Act = {
	seq: number;
	kind: ActKindOfCase;
	at: Date;
	/** null: the clock */
	actor: string | null;
	grounds: readonly string[];
	contentHash: string | null;
	facts: ActFacts;
};
