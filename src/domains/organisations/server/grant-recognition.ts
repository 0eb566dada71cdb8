import { type Day, newId } from '#core';
import type { Ctx } from '#platform/server';
import type { OrganisationsTables } from './tables.ts';

export type NewRecognition = {
	organisation: string;
	authority: string;
	regime: string;
	kind: string;
	series: string;
	decision: { n: number; year: number; on: Day };
	entry: { n: number; year: number };
	validFrom: Day;
	validTo?: Day | null;
};

/** A recognition confirmed by its authority, with the event that begins it (REG-19, REG-23). The calling deed records it. */
export const grantRecognition = async (ctx: Ctx, one: NewRecognition): Promise<string> => {
	const db = ctx.db.withTables<OrganisationsTables>();
	const id = newId(ctx.now);
	await db
		.insertInto('organisations.recognition')
		.values({
			organisation_id: one.organisation,
			id,
			authority_id: one.authority,
			regime: one.regime,
			kind: one.kind,
			decision_n: one.decision.n,
			decision_year: one.decision.year,
			decided_on: one.decision.on,
			series: one.series,
			entry_as_written: `${one.entry.n}/${one.entry.year}`,
			entry_n: one.entry.n,
			entry_year: one.entry.year,
			valid_from: one.validFrom,
			valid_to: one.validTo ?? null,
			evidence: 'confirmed',
		})
		.execute();
	await db
		.insertInto('organisations.recognition_event')
		.values({
			organisation_id: one.organisation,
			recognition_id: id,
			id: newId(ctx.now),
			kind: 'granted',
			on_day: one.validFrom,
			until_day: null,
			document: null,
			grounds: null,
			appeal: null,
		})
		.execute();
	return id;
};
