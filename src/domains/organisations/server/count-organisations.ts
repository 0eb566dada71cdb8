import { sql } from 'kysely';
import { ask } from '#platform/server';

/** How many organisations stand in the public register. */
export const countOrganisations = ask(
	'organisations:read',
	async (ctx, _: null): Promise<number> => {
		const { rows } = await sql<{ n: number }>`
		select count(*)::int as n from organisations.public_entry`.execute(ctx.db);
		return rows[0]!.n;
	},
);
