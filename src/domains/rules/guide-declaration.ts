import type { Condition } from './condition.ts';
import type { Option } from './declaration.ts';
import type { Mark, RuleKey, Saying, Text } from './law.ts';

/** A paper known to be asked of a kind no service is open for. */
export type AskedPaper = { title: Text; required: boolean; mark: Mark };

/** What becomes of a choice that no service is open for: the advice, and what is known of its papers. */
export type Advice = { title: Text; text: Text; ground?: Saying; papers?: readonly AskedPaper[] };

/**
 * A question asked before any account (REG-01). `id` is the name of the answer in the address; where a field of the
 * form has the same name and takes the answer, it is carried into the draft.
 */
export type GuideQuestion = {
	id: string;
	type: 'choice' | 'municipality' | 'number';
	question: Text;
	/** the answer's label beside the later questions */
	short: Text;
	hint?: Text;
	options?: readonly (Option & { hint?: Text })[];
	ground?: Saying;
	when?: Condition;
	/** the rule value a number is compared with */
	atLeast?: { rule: RuleKey };
	/** which service an answer leads to */
	leads?: Readonly<Record<string, string>>;
	/** answers that end the guide with advice */
	ends?: Readonly<Record<string, Advice>>;
	/** what an answer means for the preparation, said with the result */
	tells?: Readonly<Record<string, Text>>;
};
