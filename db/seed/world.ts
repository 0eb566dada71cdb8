// Who acts in the demonstration world, and when: callers of deeds on the logins of their audiences.
import { addDays, type Day, dayOf, isWorkingDay, newId, permissionsOf, type Role } from '#core';
import { calendarNow, rulesNow } from '#domains/rules/server';
import type { Actor, Caller } from '#platform/server';
import { personas } from './personas.ts';

const as = (actor: Partial<Actor> & Pick<Actor, 'audience' | 'roles'>, now: Date): Caller => ({
	actor: {
		account: null,
		organisation: null,
		office: null,
		permissions: permissionsOf(actor.roles),
		// the factor was given when the deed was done
		factorAt: now,
		...actor,
	},
	now,
	request: newId(now),
});

/** The accounts of the invented people by key. */
export type People = ReadonlyMap<string, string>;

export const officeByCode = (code: string) =>
	rulesNow().offices.find((office) => office.code === code)!.id;

/** Somebody at home: an applicant, or in an organisation with the role held there. */
export const citizen = (account: string, now: Date, organisation?: string, role?: Role): Caller =>
	as(
		{
			audience: 'org',
			account,
			roles: ['person', ...(role ? [role] : [])],
			organisation: organisation ?? null,
		},
		now,
	);

/** The same person with the account's own pages. */
export const accountHolder = (account: string, now: Date): Caller =>
	as({ audience: 'identity', account, roles: ['person'] }, now);

/** Staff at their desk. */
export const atDesk = (people: People, key: string, now: Date): Caller => {
	const { role, place } = personas.find((one) => one.key === key)!;
	const office = officeByCode((place as { office: string }).office);
	return as({ audience: 'desk', account: people.get(key)!, office, roles: ['person', role] }, now);
};

const before = (day: Day, workingDays: number): Day => {
	const calendar = calendarNow();
	let on = day;
	for (let left = workingDays; left > 0;) {
		on = addDays(on, -1);
		if (isWorkingDay(on, calendar)) left--;
	}
	return on;
};

/** The instant at an hour of Tripoli (UTC+2), so many working days before the world was begun. */
export const instantOf = (begun: Date, workingDays: number, hour: string): Date =>
	workingDays === 0 ? begun : new Date(`${before(dayOf(begun), workingDays)}T${hour}:00+02:00`);
