import canonicalize from 'canonicalize';
import { sql } from 'kysely';
import { type FieldGroup, newId, type ReadReason } from '#core';
import type { Ctx } from '#platform/server';

/**
 * A look at somebody's data. `owner` is the chain: the organisation's where there is one, else the office's. `person`
 * (an account) and `organisation` are those concerned, at least one; `subject` is the case, `reference` its public
 * number; `count` how many of this kind were shown.
 */
export type Look = {
	owner: string;
	person?: string;
	organisation?: string;
	groups: readonly FieldGroup[];
	subject: string;
	reference?: string;
	reason: ReadReason;
	count: number;
};

const append = async (ctx: Ctx, look: Look): Promise<void> => {
	const { audience, account, roles, office } = ctx.actor;
	const body = canonicalize({
		kind: 'read',
		id: newId(ctx.now),
		at: ctx.now.toISOString(),
		actor: account,
		audience,
		request: ctx.request,
		role: roles.find((role) => role !== 'person') ?? 'person',
		office,
		person: look.person ?? null,
		organisation: look.organisation ?? null,
		groups: [...look.groups].sort(),
		subject: look.subject,
		reference: look.reference ?? null,
		reason: look.reason,
		count: look.count,
	});
	await sql`select journal.append_read(${look.owner}::uuid, ${body})`.execute(ctx.db);
};

/**
 * Writes the reads of a reading that shows personal data or what was filed, in the same transaction (TR-04): a list
 * counts as a look at each one in it. Those concerned see them at once.
 */
export const recordReads = async (ctx: Ctx, looks: readonly Look[]): Promise<void> => {
	// heads are locked in one order, so that two readings never wait for each other
	for (const look of [...looks].sort((a, b) => (a.owner < b.owner ? -1 : 1)))
		await append(ctx, look);
};

/** Writes one read; see `recordReads`. */
export const recordRead = (ctx: Ctx, look: Look): Promise<void> => append(ctx, look);
