import { jsonArrayFrom } from 'kysely/helpers/postgres';
import { dayOf, Refusal, westernDigits } from '#core';
import type { Text } from '#domains/rules';
import { authorityOf } from '#domains/rules/server';
import { ask, type Ctx } from '#platform/server';
import { historyOf } from '../history.ts';
import type { OrganisationPage } from '../views.ts';
import { itemOf, readIdentifiers } from './fill-items.ts';
import { readRecognitions, recognitionNow } from './read-recognitions.ts';
import { placeOf, reportDueBy, roleNames } from './rule-words.ts';
import { views } from './views.ts';

const unknown = () => new Refusal('not-found', 'organisation-unknown');

// what hangs on an organisation, in one statement; days come as text either way
const readParts = (ctx: Ctx, id: string) =>
	views(ctx)
		.selectFrom('organisations.public_organisation as o')
		.where('o.id', '=', id)
		.select((row) => [
			'o.objectives',
			jsonArrayFrom(
				row
					.selectFrom('papers.public_paper_of as p')
					.select(['p.code', 'p.kind', 'p.number', 'p.issued_at', 'p.state'])
					.whereRef('p.organisation_id', '=', 'o.id')
					.orderBy('p.issued_at', 'desc'),
			).as('papers'),
			jsonArrayFrom(
				row
					.selectFrom('organisations.public_name as n')
					.select(['n.text', 'n.lang', 'n.kind', 'n.from_on as from', 'n.to_on as to'])
					.whereRef('n.organisation_id', '=', 'o.id'),
			).as('names'),
			jsonArrayFrom(
				row
					.selectFrom('organisations.public_site as s')
					.select(['s.kind', 's.municipality', 's.from_on as from', 's.to_on as to'])
					.whereRef('s.organisation_id', '=', 'o.id'),
			).as('sites'),
			jsonArrayFrom(
				row
					.selectFrom('organisations.public_officer as f')
					.select(['f.role', 'f.name', 'f.from_on as from', 'f.to_on as to'])
					.whereRef('f.organisation_id', '=', 'o.id')
					.orderBy('f.id'),
			).as('officers'),
		])
		// it may be withheld between one statement and the next
		.executeTakeFirstOrThrow(unknown);

const byCode = (codes: readonly string[], name: (code: string) => Text): Record<string, Text> =>
	Object.fromEntries(codes.map((code) => [code, name(code)]));

/** Everything the register says of an organisation, by its permanent identifier. */
export const getOrganisation = ask(
	'register:search',
	async (ctx, { publicId }: { publicId: string }): Promise<OrganisationPage> => {
		const asked = westernDigits(publicId).toUpperCase();
		// anything else is no identifier, and not all of it could be asked of a database
		if (!/^LY-CSC-\d{7,20}$/.test(asked)) throw unknown();
		const entry = await views(ctx)
			.selectFrom('organisations.public_entry')
			.selectAll()
			.where('public_id', '=', asked)
			.executeTakeFirst();
		if (!entry) throw unknown();
		const id = entry.organisation_id;
		const today = dayOf(ctx.now);
		const recorded = (await readRecognitions(ctx, [id])).get(id)!;
		const recognitions = recorded.map((one) => recognitionNow(one, today));
		const identifiers = (await readIdentifiers(ctx, [entry])).get(id)!;
		const { names, sites, officers, objectives, papers } = await readParts(ctx, id);
		const roles = roleNames();
		const order = [...roles.keys()];
		const current = officers
			.filter(({ to }) => to === null || to > today)
			.sort((a, b) => order.indexOf(a.role) - order.indexOf(b.role));
		const isOwn = (text: string) => text === entry.name_ar || text === entry.name_en;
		return {
			...itemOf(entry, identifiers, recognitions, today),
			objectives,
			papers: papers.map(({ issued_at, ...paper }) => ({
				...paper,
				issuedAt: new Date(issued_at),
			})),
			otherNames: names.filter(({ text }) => !isOwn(text)),
			officers: current.map(({ role, name, from }) => ({
				...{ role: roles.get(role) ?? null, code: role, name, from },
			})),
			branches: sites
				.filter(({ kind, to }) => kind === 'branch' && !to)
				.map(({ municipality }) => placeOf(municipality)),
			history: historyOf({
				...{ enteredAt: entry.entered_at, confirmedAt: entry.confirmed_at },
				names: names.filter(({ lang }) => lang === 'ar'),
				sites,
				officers,
				recognitions: recorded.map(({ row, events }) => ({
					...{ authority: row.authority_id, entry: row.entry_as_written },
					events: events.filter(({ on }) => on <= today),
				})),
			}),
			reportDue: reportDueBy(
				recorded.map(({ row }) => row.regime),
				today,
			),
			enteredAt: entry.entered_at,
			confirmedAt: entry.confirmed_at,
			places: byCode(
				sites.map(({ municipality }) => municipality),
				(code) => placeOf(code).name,
			),
			authorities: byCode(
				recorded.map(({ row }) => row.authority_id),
				(code) => authorityOf(code)?.name ?? { ar: code, en: code },
			),
			roles: Object.fromEntries(roles),
		};
	},
);
