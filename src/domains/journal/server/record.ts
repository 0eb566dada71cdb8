import canonicalize from 'canonicalize';
import { sql } from 'kysely';
import type { EventName } from '#core';
import { type Ctx, enqueue, touchPublicPages } from '#platform/server';

/** The chain of what belongs to no office and no organisation: the platform itself. */
export const platformChain = '00000000-0000-0000-0000-000000000000';

/** What a deed did: the chain it belongs to, the event, its subject and facts without personal values. */
export type Happening = {
	owner: string;
	event: EventName;
	subject: string;
	facts?: Record<string, string | number | boolean | null>;
};

/** Writes the one entry of a deed in the deed's own transaction, with the job that reacts to it; gives its place in the chain. */
export const record = async (ctx: Ctx, happening: Happening): Promise<number> => {
	const body = canonicalize({
		at: ctx.now.toISOString(),
		actor: ctx.actor.account,
		audience: ctx.actor.audience,
		request: ctx.request,
		event: happening.event,
		subject: happening.subject,
		facts: happening.facts ?? {},
	});
	const { rows } = await sql<{ seq: string }>`
		select journal.append(${happening.owner}::uuid, ${body}) as seq`.execute(ctx.db);
	if (/^(organisations|papers|register|rules)\./.test(happening.event)) touchPublicPages(ctx);
	const seq = Number(rows[0]!.seq);
	await enqueue(ctx, 'journal.react', { ...happening, seq });
	return seq;
};
