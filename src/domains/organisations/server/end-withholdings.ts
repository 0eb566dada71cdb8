import { sql } from 'kysely';
import { act, touchPublicPages } from '#platform/server';

/** Publishes again what was withheld until an instant that has come. */
export const endWithholdings = act(
	'organisations:keep',
	async (ctx, _: null): Promise<number> => {
		// by the clock of the database, as the published views have it
		const ended = await sql`update organisations.withholding set lifted_at = now()
			where until_at <= now() and lifted_at is null`.execute(ctx.db);
		const n = Number(ended.numAffectedRows ?? 0n);
		if (n > 0) touchPublicPages(ctx);
		return n;
	},
	{ records: 'nothing', because: 'its end was fixed by the deed that withheld' },
);
