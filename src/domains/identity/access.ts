import type { Role } from '#core';

/** The roles of an organisation's own people, as its head may give them. */
export const organisationRoles = [
	'head',
	'officer',
	'treasurer',
	'member',
	'auditor',
] as const satisfies readonly Role[];
export type OrganisationRole = (typeof organisationRoles)[number];

/** Somebody who holds a role in a place, as its people see it. */
export type HeldRole = {
	id: string;
	role: Role;
	from: Date;
	name: string | null;
	/** the caller's own */
	mine: boolean;
};

/** What an invitation opens and whom it is for, shown to whoever holds its code before it is taken up. */
export type ShownInvitation = {
	code: string;
	role: Role;
	subject: 'organisation' | 'office' | 'platform';
	/** the name it was made out to */
	name: string;
	/** the name of the account that would take it up */
	holder: string;
	/** whether the two may be one person's */
	agrees: boolean;
};

/** An invitation nobody has taken up yet. `code` is null when others made it: they hand it over themselves. */
export type OpenInvitation = {
	id: string;
	role: Role;
	name: string;
	code: string | null;
	madeAt: Date;
	until: Date;
};
