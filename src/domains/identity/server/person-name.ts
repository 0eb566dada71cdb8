import { sql } from 'kysely';
import { type Ctx, openValue } from '#platform/server';
import { placeOf } from './db.ts';

/** Says the name of an account, or null when the caller may not know it. */
export type NameOf = (account: string | null) => string | null;

/**
 * The names of accounts, asked for together; null where the caller may not know one: one's own, colleagues in one's
 * organisation, staff; an office at work knows who applies to it. A reading that shows them records the look.
 */
export const personNames = async (
	ctx: Ctx,
	accounts: readonly (string | null)[],
): Promise<NameOf> => {
	const asked = [...new Set(accounts)].filter((account) => account !== null);
	if (asked.length === 0) return () => null;
	const { rows } = await sql<{ account: string; person_id: string; name: Buffer }>`
		select account, person_id, name from identity.sealed_names(${asked}::uuid[])`.execute(ctx.db);
	const names = new Map(
		await Promise.all(
			rows.map(async ({ account, person_id: person, name }) => {
				const place = placeOf('person', 'name', person, person);
				return [account, await openValue<string>(ctx, place, name)] as const;
			}),
		),
	);
	return (account) => (account && names.get(account)) ?? null;
};

/** The name of one account. */
export const personName = async (ctx: Ctx, account: string): Promise<string | null> =>
	(await personNames(ctx, [account]))(account);
