/** What a read showed, as groups of fields; never the values. */
export const fieldGroups = [
	'names',
	'contacts',
	'identity-numbers',
	'addresses',
	'answers',
	'papers',
	'messages',
] as const;
export type FieldGroup = (typeof fieldGroups)[number];

/** Why staff looked; each is a word of the journal. */
export const readReasons = [
	'review',
	'decision',
	'follow-up',
	'search',
	'correction',
	'recovery',
] as const;
export type ReadReason = (typeof readReasons)[number];
