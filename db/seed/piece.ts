// One invented association and what happened to its file, as data.
import type { Step } from './steps.ts';

/** Somebody of the board or among the founders; nobody here exists. */
export type Named = { name: string; role: string };

export type Piece = {
	/** stands in once-keys: never changed */
	key: string;
	/** key of the persona or agent who files */
	by: string;
	ar: string;
	en: string;
	short?: string;
	/** code of the municipality */
	place: string;
	street: string;
	seat: 'lease' | 'own' | 'hosted';
	host?: string;
	phone: string;
	/** labels of the fields of work, the main one first */
	fields: readonly string[];
	aims: string;
	means: string;
	/** absent: drawn from the invented names */
	board?: readonly Named[];
	/** a picture of the agent's card is among the papers */
	picture?: boolean;
	/** left as a draft with these parts of the form only */
	parts?: readonly string[];
	story: readonly Step[];
};
