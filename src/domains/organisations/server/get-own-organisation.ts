import { dayOf, Refusal } from '#core';
import { authorityOf, municipalityOf, rulesNow } from '#domains/rules/server';
import { ask, type Ctx, openValue } from '#platform/server';
import {
	type OwnOfficer,
	type OwnOrganisation,
	type OwnRecognition,
	recognitionOn,
	type RecognitionEvent,
} from '../index.ts';
import type { OrganisationsTables } from './tables.ts';

const own = (ctx: Ctx) => ctx.db.withTables<OrganisationsTables>();

const sealedAt = (table: string, column: string, row: string, holder: string) => ({
	schema: 'organisations',
	table,
	column,
	row,
	holder,
});

const recognitionsOf = async (ctx: Ctx, id: string): Promise<OwnRecognition[]> => {
	const rows = await own(ctx)
		.selectFrom('organisations.recognition')
		.selectAll()
		.where('organisation_id', '=', id)
		.orderBy('valid_from')
		.orderBy('id')
		.execute();
	const happened = await own(ctx)
		.selectFrom('organisations.recognition_event')
		.select(['recognition_id', 'kind', 'on_day', 'until_day'])
		.where('organisation_id', '=', id)
		.orderBy('on_day')
		.orderBy('id')
		.execute();
	return rows.map((row) => {
		const events = happened
			.filter(({ recognition_id }) => recognition_id === row.id)
			.map(({ kind, on_day, until_day }) => ({
				kind: kind as RecognitionEvent['kind'],
				on: on_day,
				until: until_day,
			}));
		return {
			id: row.id,
			authority: authorityOf(row.authority_id)?.name ?? { ar: '', en: '' },
			state: recognitionOn(events, dayOf(ctx.now)),
			entry: row.entry_as_written,
			decision: `${row.decision_n}/${row.decision_year}`,
			decidedOn: row.decided_on,
			from: row.valid_from,
			to: row.valid_to,
		};
	});
};

const officersOf = async (ctx: Ctx, id: string): Promise<OwnOfficer[]> => {
	const rows = await own(ctx)
		.selectFrom('organisations.officer')
		.select(['id', 'role', 'name', 'public_name', 'from_on'])
		.where('organisation_id', '=', id)
		.where('to_on', 'is', null)
		.execute();
	return Promise.all(
		rows.map(async (row) => ({
			id: row.id,
			role: row.role,
			name: await openValue<string>(ctx, sealedAt('officer', 'name', row.id, id), row.name),
			from: row.from_on,
			isPublic: row.public_name !== null,
		})),
	);
};

/** What is on record of the organisation at hand, with what is sealed, for its own people. */
export const getOwnOrganisation = ask(
	'workspace:see-record',
	async (ctx, _: null): Promise<OwnOrganisation> => {
		const id = ctx.actor.organisation!;
		const row = await own(ctx)
			.selectFrom('organisations.organisation')
			.selectAll()
			.where('id', '=', id)
			.executeTakeFirst();
		if (!row) throw new Refusal('not-found', 'missing');
		const names = await own(ctx)
			.selectFrom('organisations.name')
			.select(['text', 'lang', 'kind'])
			.where('organisation_id', '=', id)
			.where('to_on', 'is', null)
			.execute();
		const name = (kind: string, lang: string) =>
			names.find((one) => one.kind === kind && one.lang === lang)?.text ?? null;
		const site = await own(ctx)
			.selectFrom('organisations.site')
			.select(['id', 'municipality', 'street'])
			.where('organisation_id', '=', id)
			.where('kind', '=', 'headquarters')
			.where('to_on', 'is', null)
			.executeTakeFirst();
		const labels = await own(ctx)
			.selectFrom('organisations.field_of_work')
			.select('label')
			.where('organisation_id', '=', id)
			.orderBy('main', 'desc')
			.orderBy('label')
			.execute();
		const known = rulesNow().fieldsOfWork;
		return {
			publicId: row.public_id,
			nameAr: name('official', 'ar')!,
			nameEn: name('official', 'en'),
			nameShort: name('short', 'ar'),
			objectives: row.objectives,
			place: site ? (municipalityOf(site.municipality)?.name ?? null) : null,
			street: site?.street
				? await openValue<string>(ctx, sealedAt('site', 'street', site.id, id), site.street)
				: null,
			fieldsOfWork: labels.map(
				({ label }) =>
					known.find(({ value }) => value === label)?.label ?? { ar: label, en: label },
			),
			enteredAt: row.entered_at,
			demonstration: row.demonstration,
			recognitions: await recognitionsOf(ctx, id),
			officers: await officersOf(ctx, id),
		};
	},
);
