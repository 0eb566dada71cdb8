import { type Permission, permissions, permissionsOf, type Role, roles } from '#core';
import type { identityWords } from './index.ts';

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

/** Everything that somebody may hold; what only the platform's own clock does is left out. */
const shown = (Object.keys(permissions) as Permission[]).filter((permission) =>
	(permissions[permission] as readonly string[]).some((holder) => holder !== 'worker'),
);

/** What a role can and cannot do, from the permissions themselves (IDN-04). */
export const rightsOf = (role: Role): { can: Permission[]; cannot: Permission[] } => {
	const held = permissionsOf([role]);
	return {
		can: shown.filter((permission) => held.has(permission)),
		cannot: shown.filter((permission) => !held.has(permission)),
	};
};

/** The key of the word for a permission. */
export const permissionWord = (permission: Permission) =>
	`may-${permission.replace(':', '-')}` as Parameters<ReturnType<typeof identityWords>>[0];

/** Who holds a right: anyone at all, anyone with an account, or these roles. */
export const holdersOf = (permission: Permission): 'everyone' | 'account' | Role[] => {
	const held = roles.filter((role) => permissionsOf([role]).has(permission));
	if (held.length === roles.length) return 'everyone';
	return held.length === roles.length - 1 && !held.includes('visitor') ? 'account' : held;
};

/** The rights that somebody may hold, by the room they open. */
export const rightsByRoom = (): { room: string; rights: Permission[] }[] =>
	[...new Set(shown.map((permission) => permission.split(':')[0]!))].map((room) => ({
		room,
		rights: shown.filter((permission) => permission.startsWith(`${room}:`)),
	}));
