import { sql } from 'kysely';
import { Refusal } from '#core';
import { record } from '#domains/journal/server';
import { act, ask, type Ctx } from '#platform/server';
import type { HeldRole } from '../access.ts';
import { accountsWithGrant, endGrant } from './grants.ts';
import { heldRoles } from './list-access.ts';
import { requireFreshFactor } from './step-up.ts';

const isLastHead = (held: readonly { id: string; role: string }[], id: string): boolean => {
	const heads = held.filter(({ role }) => role === 'head');
	return heads.length === 1 && heads[0]!.id === id;
};

/** A role held in the caller's own organisation, and whether it is the last that gives roles. */
export const getHeldRole = ask(
	'identity:invite',
	async (ctx, { grant }: { grant: string }): Promise<HeldRole & { last: boolean }> => {
		const { organisation } = ctx.actor;
		const held = organisation ? await heldRoles(ctx, organisation) : [];
		const found = held.find(({ id }) => id === grant);
		if (!found) throw new Refusal('not-found', 'missing');
		return { ...found, last: isLastHead(held, grant) };
	},
);

// two heads who end each other at once would leave nobody
const oneAtATime = (ctx: Ctx, organisation: string) =>
	sql`select pg_advisory_xact_lock(hashtextextended('identity.access', 0) # hashtextextended(${organisation}, 0))`.execute(
		ctx.db,
	);

/** Ends a role in the caller's own organisation from the next request on; the last head's stays. */
export const endAccess = act('identity:invite', async (ctx, { grant }: { grant: string }) => {
	requireFreshFactor(ctx);
	const { organisation } = ctx.actor;
	if (!organisation) throw new Refusal('forbidden', 'not-permitted');
	await oneAtATime(ctx, organisation);
	const held = await accountsWithGrant(ctx, { organisation });
	const found = held.find(({ id }) => id === grant);
	if (!found) throw new Refusal('not-found', 'missing');
	if (isLastHead(held, grant)) throw new Refusal('conflict', 'last-head');
	if (!(await endGrant(ctx, grant))) throw new Refusal('not-found', 'missing');
	await record(ctx, {
		owner: organisation,
		event: 'identity.grant-ended',
		subject: grant,
		facts: { account: found.account, role: found.role },
	});
	return { mine: found.account === ctx.actor.account };
});
