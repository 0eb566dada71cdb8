import { ask } from '#platform/server';
import type { OrganisationsTables } from './tables.ts';

/** What the organisation at hand is called, for the head of its workspace; null: the place is none. */
export const getOwnName = ask(
	'workspace:see-record',
	async (ctx, _: null): Promise<{ ar: string; en: string; publicId: string } | null> => {
		const rows = await ctx.db
			.withTables<OrganisationsTables>()
			.selectFrom('organisations.name as n')
			.innerJoin('organisations.organisation as o', 'o.id', 'n.organisation_id')
			.select(['o.public_id', 'n.text', 'n.lang'])
			.where('o.id', '=', ctx.actor.organisation)
			.where('n.kind', '=', 'official')
			.where('n.to_on', 'is', null)
			.execute();
		const ar = rows.find(({ lang }) => lang === 'ar');
		if (!ar) return null;
		const en = rows.find(({ lang }) => lang === 'en');
		return { ar: ar.text, en: en?.text ?? ar.text, publicId: ar.public_id };
	},
);
