import { municipalityOf, rulesNow } from '#domains/rules/server';
import { anyOf, type Ctx } from '#platform/server';
import type { NameCandidate, NameVerdict } from '../index.ts';
import { own } from './db.ts';
import type { Look } from './looker.ts';

const fieldLabels = (values: readonly string[]) =>
	rulesNow()
		.fieldsOfWork.filter(({ value }) => values.includes(value))
		.map(({ label }) => label);

const placeName = (code: string | null | undefined) => (code && municipalityOf(code)?.name) || null;

/** What anyone may read of the organisations among the candidates, and of applications their own office has. */
const knownOf = async (ctx: Ctx, subjects: readonly string[]) => {
	const entered = await own(ctx)
		.selectFrom('organisations.public_entry as e')
		.leftJoin('organisations.public_recognition as r', 'r.organisation_id', 'e.organisation_id')
		.select(['e.organisation_id as subject', 'e.municipality', 'e.fields_of_work'])
		.select('r.entry_as_written')
		.where('e.organisation_id', '=', anyOf(subjects))
		.orderBy('r.valid_from')
		.execute();
	const filed = await own(ctx)
		.selectFrom('registration.case')
		.select(['id as subject', 'municipality'])
		.where('id', '=', anyOf(subjects))
		.execute();
	return new Map([
		...filed.map(
			(row) => [row.subject, { ...row, fields_of_work: [], entry_as_written: null }] as const,
		),
		...entered.map((row) => [row.subject, row] as const),
	]);
};

/** The names near to a proposed one with what tells them apart: where they are and what they do (REG-02). */
export const nearNamesOf = async (
	ctx: Ctx,
	{ match }: Pick<Look, 'match'>,
	judged: NameVerdict | null,
): Promise<NameCandidate[]> => {
	if (match.near.length === 0) return [];
	const known = await knownOf(
		ctx,
		match.near.map(({ subject }) => subject),
	);
	return match.near.map((near) => {
		const row = known.get(near.subject);
		return {
			...near,
			judged,
			municipality: placeName(row?.municipality),
			fields: fieldLabels(row?.fields_of_work ?? []),
			entry: row?.entry_as_written ?? null,
		};
	});
};
