import { type Day, dayOf } from '#core';
import { type RecognitionEvent, recognitionOn } from '#domains/organisations';
import { authorityOf } from '#domains/rules/server';
import { anyOf, type Ctx } from '#platform/server';
import type { RecognitionNow } from '../views.ts';
import type { RegisterTables } from './tables.ts';
import { views } from './views.ts';

type Row = RegisterTables['organisations.public_recognition'];
type EventRow = RegisterTables['organisations.public_recognition_event'];

/** A recognition with its events in their order, as the register holds them. */
export type Recorded = { row: Row; events: (RecognitionEvent & { row: EventRow })[] };

/** The recognitions of some organisations with their events, oldest first. */
export const readRecognitions = async (
	ctx: Ctx,
	organisations: readonly string[],
): Promise<Map<string, Recorded[]>> => {
	const found = new Map<string, Recorded[]>(organisations.map((id) => [id, []]));
	if (organisations.length === 0) return found;
	const rows = await views(ctx)
		.selectFrom('organisations.public_recognition')
		.selectAll()
		.where('organisation_id', '=', anyOf(organisations))
		.orderBy('valid_from')
		.orderBy('id')
		.execute();
	const events = await views(ctx)
		.selectFrom('organisations.public_recognition_event')
		.selectAll()
		.where('organisation_id', '=', anyOf(organisations))
		.orderBy('on_day')
		.orderBy('id')
		.execute();
	for (const row of rows)
		found.get(row.organisation_id)!.push({
			row,
			events: events
				.filter((event) => event.recognition_id === row.id)
				.map((event) => ({
					...{ kind: event.kind, on: event.on_day, until: event.until_day, row: event },
				})),
		});
	return found;
};

// the day on which the state of today began
const sinceWhen = (events: Recorded['events'], today: Day): Day | null => {
	const last = events.filter(({ on }) => on <= today).at(-1);
	if (!last) return null;
	return last.kind === 'suspended' && last.until && last.until <= today ? last.until : last.on;
};

/** A recognition as it stands on a day. */
export const recognitionNow = ({ row, events }: Recorded, today: Day): RecognitionNow => {
	const state = recognitionOn(events, today);
	const said = events.filter(({ on }) => on <= today).at(-1)?.row;
	const suspended = state === 'suspended';
	const name = authorityOf(row.authority_id)?.name;
	return {
		id: row.id,
		authority: name ?? { ar: row.authority_id, en: row.authority_id },
		kind: row.kind,
		state,
		since: sinceWhen(events, today),
		until: suspended ? (said?.until_day ?? null) : null,
		grounds: state === 'suspended' || state === 'ended' ? (said?.grounds ?? null) : null,
		appeal: suspended ? (said?.appeal ?? null) : null,
		decision: { n: row.decision_n, year: row.decision_year, on: row.decided_on },
		entry: row.entry_as_written,
		validFrom: row.valid_from,
		validTo: row.valid_to,
		evidence: row.evidence,
	};
};

/** The recognitions of some organisations as they stand today. */
export const readRecognitionsNow = async (
	ctx: Ctx,
	organisations: readonly string[],
): Promise<Map<string, RecognitionNow[]>> => {
	const today = dayOf(ctx.now);
	const recorded = await readRecognitions(ctx, organisations);
	return new Map(
		[...recorded].map(([id, list]) => [id, list.map((one) => recognitionNow(one, today))]),
	);
};
