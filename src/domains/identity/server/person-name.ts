import { sql } from 'kysely';
import { type Ctx, openValue } from '#platform/server';
import { placeOf } from './db.ts';

/**
 * The name of an account's person, or null when the caller may not know it: one's own, colleagues in one's
 * organisation, staff; an office at work knows who applies to it. A reading that shows it records the look.
 */
export const personName = async (ctx: Ctx, account: string): Promise<string | null> => {
	const { rows } = await sql<{ person_id: string; name: Buffer }>`
		select person_id, name from identity.sealed_name(${account}::uuid)`.execute(ctx.db);
	const row = rows[0];
	if (!row) return null;
	return openValue(ctx, placeOf('person', 'name', row.person_id, row.person_id), row.name);
};
