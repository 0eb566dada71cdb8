import { type Holder, newId, permissionsOf } from '#core';
import type { Grant, Session } from '#domains/identity/server';
import type { Actor, Caller } from '#platform/server';
import type { Area } from './area.ts';

const as = (actor: Partial<Actor> & Pick<Actor, 'audience' | 'roles'>, now: Date): Caller => ({
	actor: {
		account: null,
		organisation: null,
		office: null,
		factorAt: null,
		permissions: permissionsOf(actor.roles),
		...actor,
	},
	now,
	request: newId(now),
});

/** Somebody nobody knows, on the login of the area. */
export const visitor = (area: Area, now = new Date()): Caller =>
	as({ audience: area === 'public' ? 'public' : 'identity', roles: ['visitor'] }, now);

const rolesAt = (grants: readonly Grant[], place: string): Holder[] =>
	grants.filter((grant) => grant.subjectId === place).map((grant) => grant.role);

/**
 * Who calls in an area, from the session and the grants of this instant; null when there is no grant for it. `place` is
 * the organisation or office of the address.
 */
export const callerOf = (
	area: Area,
	session: Session,
	place: string | undefined,
	now = new Date(),
): Caller | null => {
	const { account, factorAt, grants } = session;
	if (area === 'account') {
		const roles: Holder[] = ['person', ...grants.map((grant) => grant.role)];
		return as({ audience: 'identity', account, factorAt, roles }, now);
	}
	if (area === 'apply') return as({ audience: 'org', account, factorAt, roles: ['person'] }, now);
	if (area === 'organisation') {
		// an office is a tenant of its own for its letters and archive
		const roles = rolesAt(grants, place ?? '');
		if (roles.length === 0) return null;
		return as(
			{ audience: 'org', account, factorAt, roles: ['person', ...roles], organisation: place! },
			now,
		);
	}
	const office = grants.find((grant) => grant.subject === 'office')?.subjectId;
	if (area !== 'desk' || !office) return null;
	const roles: Holder[] = ['person', ...rolesAt(grants, office)];
	return as({ audience: 'desk', account, factorAt, roles, office }, now);
};
