import { sql } from 'kysely';
import { type Ctx, openValue } from '#platform/server';
import { placeOf } from './db.ts';

/** Where the worker reaches an account: its confirmed phone and mailbox; nobody else is told. */
export const contactsOf = async (
	ctx: Ctx,
	account: string,
): Promise<{ phone?: string; email?: string }> => {
	const { rows } = await sql<{
		id: string;
		kind: 'phone' | 'email';
		value: Buffer;
		person_id: string;
	}>`select id, kind, value, person_id from identity.sealed_contacts(${account}::uuid)`.execute(
		ctx.db,
	);
	const found = await Promise.all(
		rows.map(async (row) => [
			row.kind,
			await openValue<string>(ctx, placeOf('handle', 'value', row.id, row.person_id), row.value),
		]),
	);
	return Object.fromEntries(found);
};
