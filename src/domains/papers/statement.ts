import type { PaperKind } from './claim.ts';

/** A line of what a paper of the public record says: a label and a value in both languages. */
export type StatedFact = {
	label: { ar: string; en: string };
	value: { ar: string; en: string };
};

export type PaperState = 'valid' | 'superseded' | 'revoked';

/** What anybody holding a code may know of a paper; the last four are null outside the public record. */
export type PaperStatement = {
	code: string;
	kind: PaperKind;
	issuer: string;
	issuedAt: Date;
	state: PaperState;
	stateAt: Date;
	demonstration: boolean;
	number: string | null;
	facts: StatedFact[] | null;
	replaces: string | null;
	replacedBy: string | null;
};
