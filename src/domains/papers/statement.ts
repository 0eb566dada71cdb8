import type { PaperKind } from './claim.ts';

/** A line of what a paper of the public record says: a label and a value in both languages. */
export type StatedFact = {
	label: { ar: string; en: string };
	value: { ar: string; en: string };
	/** which field of the organisation it repeats: withheld there, it is withheld here */
	field?: string;
};

export const paperStates = ['valid', 'superseded', 'revoked'] as const;
export type PaperState = (typeof paperStates)[number];

/** One issue of a paper among those that took each other's place. */
export type PaperVersion = { code: string; issuedAt: Date; state: PaperState };

/** What anybody holding a code may know of a paper; what may be null is so outside the public record. */
export type PaperStatement = {
	code: string;
	kind: PaperKind;
	issuer: string;
	issuedAt: Date;
	state: PaperState;
	stateAt: Date;
	demonstration: boolean;
	publicRecord: boolean;
	number: string | null;
	/** permanent identifier of the organisation it is about */
	organisation: string | null;
	facts: StatedFact[] | null;
	claim: string | null;
	/** whether its claim is genuine and says the same as the record */
	signed: boolean | null;
	/** every issue, oldest first; itself among them */
	versions: PaperVersion[];
};
