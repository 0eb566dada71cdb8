import { type Role, roles } from '#core';

/** The key of the word for a role. */
export const roleWord = (role: string): `role-${Role}` => {
	const known = roles.find((name) => name === role);
	if (!known) throw new TypeError('no such role');
	return `role-${known}`;
};

/** The key of the word for the kind of place a role is held in. */
export const placeWord = (
	subject: string,
): 'place-organisation' | 'place-office' | 'place-platform' =>
	subject === 'organisation' || subject === 'office' ? `place-${subject}` : 'place-platform';
