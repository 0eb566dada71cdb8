import { type RawBuilder, sql } from 'kysely';
import { addMonths, dayOf } from '#core';
import { ask, type Caller, codeOf, type Ctx, log } from '#platform/server';
import { own } from './db.ts';

const atOnce = 200;

const lastTouched: RawBuilder<Date> = sql`greatest(c.opened_at,
	(select max(d.saved_at) from registration.draft d where d.case_id = c.id),
	(select max(s.given_at) from registration.slot s where s.case_id = c.id),
	(select max(p.at) from registration.proposal p where p.case_id = c.id))`;

/** The instant a draft was last touched: begun, words saved, a paper given, a late save left to wait. */
export const touchedAt = async (ctx: Ctx, id: string): Promise<Date> => {
	const { touched } = await own(ctx)
		.selectFrom('registration.case as c')
		.select(lastTouched.as('touched'))
		.where('c.id', '=', id)
		.executeTakeFirstOrThrow();
	return touched;
};

/** Drafts that nobody has touched for a month at least, in the order they were begun; `after`: those begun later. */
export const findIdleDrafts = ask(
	'registration:keep',
	async (ctx, { after }: { after: string | null }): Promise<{ id: string; ref: string }[]> => {
		let idle = own(ctx)
			.selectFrom('registration.case as c')
			.select(['c.id', 'c.ref'])
			.where('c.submitted_at', 'is', null)
			.where('c.discarded_at', 'is', null)
			.where(
				sql<boolean>`(${lastTouched} at time zone 'Africa/Tripoli')::date <= ${addMonths(dayOf(ctx.now), -1)}::date`,
			);
		if (after) idle = idle.where('c.id', '>', after);
		return idle.orderBy('c.id').limit(atOnce).execute();
	},
);

/**
 * Does a deed to every idle draft. One that fails is named in the log by its code alone and bars no other; the job fails at
 * the end (`drafts-left`), so that it is tried again and seen.
 */
export const eachIdleDraft = async (
	caller: Caller,
	place: string,
	run: (caller: Caller, ref: string) => Promise<boolean>,
): Promise<void> => {
	let failed = 0;
	let after: string | null = null;
	for (;;) {
		const idle: { id: string; ref: string }[] = await findIdleDrafts(caller, { after });
		if (idle.length === 0) break;
		for (const { ref } of idle)
			await run(caller, ref).catch((error: unknown) => {
				failed++;
				log('error', { place, code: codeOf(error) });
			});
		after = idle.at(-1)!.id;
	}
	if (failed > 0)
		throw Object.assign(new Error(`${failed} drafts are left`), { code: 'drafts-left' });
};
