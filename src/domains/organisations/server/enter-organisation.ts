import { platformChain } from '#domains/journal/server';
import { dayOf, newId, publicIdOf } from '#core';
import { indexNames } from '#domains/matching/server';
import { type Ctx, sealValue, takeNumber } from '#platform/server';
import type { OrganisationsTables } from './tables.ts';

/** What an organisation is entered with; `officers` are the interim board, their names sealed. */
export type NewOrganisation = {
	kind: string;
	nameAr: string;
	nameEn?: string | null;
	nameShort?: string | null;
	objectives?: string | null;
	municipality: string;
	street?: string | null;
	fieldsOfWork: readonly string[];
	officers: readonly { role: string; name: string }[];
	demonstration: boolean;
};

/**
 * Enters an organisation in the record inside the calling deed, with its permanent identifier taken from the gapless
 * platform series, and makes its names findable. The calling deed records it.
 */
export const enterOrganisation = async (
	ctx: Ctx,
	one: NewOrganisation,
): Promise<{ id: string; publicId: string }> => {
	const db = ctx.db.withTables<OrganisationsTables>();
	const id = newId(ctx.now);
	const publicId = publicIdOf(
		await takeNumber(ctx, { owner: platformChain, kind: 'organisation', year: 0 }),
	);
	const today = dayOf(ctx.now);
	await db
		.insertInto('organisations.organisation')
		.values({
			id,
			public_id: publicId,
			kind: one.kind,
			life: 'operating',
			objectives: one.objectives ?? null,
			demonstration: one.demonstration,
			entered_at: ctx.now,
			confirmed_at: ctx.now,
		})
		.execute();
	const name = (text: string, lang: string, kind: string) => ({
		organisation_id: id,
		id: newId(ctx.now),
		text,
		lang,
		kind,
		from_on: today,
		to_on: null,
	});
	await db
		.insertInto('organisations.name')
		.values([
			name(one.nameAr, 'ar', 'official'),
			...(one.nameEn ? [name(one.nameEn, 'en', 'official')] : []),
			...(one.nameShort ? [name(one.nameShort, 'ar', 'short')] : []),
		])
		.execute();
	const site = newId(ctx.now);
	const place = { schema: 'organisations', table: 'site', column: 'street', row: site, holder: id };
	await db
		.insertInto('organisations.site')
		.values({
			organisation_id: id,
			id: site,
			kind: 'headquarters',
			municipality: one.municipality,
			street: one.street ? await sealValue(ctx, place, one.street) : null,
			from_on: today,
			to_on: null,
		})
		.execute();
	if (one.fieldsOfWork.length)
		await db
			.insertInto('organisations.field_of_work')
			.values(one.fieldsOfWork.map((label, i) => ({ organisation_id: id, label, main: i === 0 })))
			.execute();
	for (const officer of one.officers) {
		const row = newId(ctx.now);
		const at = { schema: 'organisations', table: 'officer', column: 'name', row, holder: id };
		await db
			.insertInto('organisations.officer')
			.values({
				organisation_id: id,
				id: row,
				role: officer.role,
				name: await sealValue(ctx, at, officer.name),
				public_name: null,
				from_on: today,
				to_on: null,
			})
			.execute();
	}
	const others = one.nameShort ? [one.nameShort] : [];
	await indexNames(ctx, {
		subject: id,
		publicId,
		nameAr: one.nameAr,
		nameEn: one.nameEn ?? null,
		others,
	});
	return { id, publicId };
};
