/** The twelve roles of trust.md §6. `worker` is no person: it is the platform's own clock. */
export const roles = [
	'visitor',
	'person',
	'member',
	'officer',
	'treasurer',
	'head',
	'auditor',
	'registrar',
	'decider',
	'trainer',
	'funder',
	'administrator',
] as const;
export type Role = (typeof roles)[number];
export type Holder = Role | 'worker';

const everyone = [...roles];
const signedIn = roles.filter((role) => role !== 'visitor');
const officers = ['officer', 'treasurer', 'head'] as const;
const staff = ['registrar', 'decider'] as const;

/** Every permission and who holds it, on one screen. A scope (office, organisation) comes with the grant. */
export const permissions = {
	'identity:sign-in': everyone,
	'identity:own-account': signedIn,
	'identity:see-permissions': everyone,
	'identity:seed': ['worker'],
	'identity:begin': ['worker'],
	'identity:keep': ['worker'],
	'identity:invite': ['head'],
	'journal:see-looks': signedIn,
	'journal:see-log': everyone,
	'journal:keep': ['worker'],
	'journal:verify': ['worker', 'administrator'],
	'files:upload': signedIn,
	'platform:keep': ['worker'],
	'files:keep': ['worker'],
	'notices:read': signedIn,
	'notices:deliver': ['worker'],
	'papers:verify': everyone,
	'papers:fetch': signedIn,
	'rules:read': everyone,
	'rules:load': ['worker'],
	'matching:check-name': everyone,
	'matching:keep': ['worker'],
	'organisations:read': everyone,
	'organisations:keep': ['worker'],
	'register:search': everyone,
	'registration:prepare': signedIn,
	'registration:submit': signedIn,
	'registration:withdraw': signedIn,
	'registration:follow': signedIn,
	'registration:review': [...staff],
	'registration:recommend': ['registrar'],
	'registration:decide': ['decider'],
	'registration:see-figures': everyone,
	'registration:keep': ['worker'],
	'workspace:see-record': ['member', 'auditor', ...officers],
	'workspace:enter': [...officers],
} as const satisfies Record<string, readonly Holder[]>;
export type Permission = keyof typeof permissions;

/** The permissions that come with roles. */
export const permissionsOf = (held: readonly Holder[]): ReadonlySet<Permission> =>
	new Set(
		(Object.keys(permissions) as Permission[]).filter((permission) =>
			(permissions[permission] as readonly Holder[]).some((holder) => held.includes(holder)),
		),
	);

/** Whether an actor may; the same function serves doors, pages and API. */
export const may = (actor: { permissions: ReadonlySet<string> }, permission: Permission): boolean =>
	actor.permissions.has(permission);
