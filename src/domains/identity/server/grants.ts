import { sql } from 'kysely';
import { newId, type Role } from '#core';
import type { Ctx } from '#platform/server';
import type { Subject } from './tables.ts';

/** A role somebody holds somewhere. `subjectId` is an organisation, an office, or the platform's all-zero id. */
export type Grant = {
	id: string;
	account: string;
	subject: Subject;
	subjectId: string;
	role: Role;
	from: Date;
	to: Date | null;
};

/**
 * Gives a role in the caller's own place (organisation or office of the context; the worker anywhere); gives the
 * grant's id. The calling deed records it. Holds from the next request on.
 */
export const giveGrant = async (
	ctx: Ctx,
	grant: Omit<Grant, 'id' | 'from' | 'to'> & { source: string; from?: Date; to?: Date | null },
): Promise<string> => {
	const id = newId(ctx.now);
	await sql`select identity.give_grant(${id}::uuid, ${grant.account}::uuid, ${grant.subject},
		${grant.subjectId}::uuid, ${grant.role}, ${grant.source}, ${grant.from ?? ctx.now}, ${grant.to ?? null})`.execute(
		ctx.db,
	);
	return id;
};

/** Ends a grant of the caller's own place now; false when there is none to end. The calling deed records it. */
export const endGrant = async (ctx: Ctx, id: string): Promise<boolean> => {
	const { rows } = await sql<{ done: boolean }>`
		select identity.end_grant(${id}::uuid, ${ctx.now}) as done`.execute(ctx.db);
	return rows[0]!.done;
};

/** The grants of today in the caller's own organisation or office, all roles or those named. */
export const accountsWithGrant = async (
	ctx: Ctx,
	place: { organisation?: string; office?: string; roles?: readonly Role[] },
): Promise<Grant[]> => {
	const { rows } = await sql<{
		id: string;
		account_id: string;
		subject: Subject;
		subject_id: string;
		role: Role;
		from_at: Date;
		to_at: Date | null;
	}>`select * from identity.grants_in(${place.organisation ?? place.office}::uuid, ${ctx.now})
		order by from_at, id`.execute(ctx.db);
	return rows
		.filter((row) => !place.roles || place.roles.includes(row.role))
		.map((row) => ({
			id: row.id,
			account: row.account_id,
			subject: row.subject,
			subjectId: row.subject_id,
			role: row.role,
			from: row.from_at,
			to: row.to_at,
		}));
};
