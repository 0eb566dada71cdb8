import type { Holder } from '#core';
import type { Transaction } from 'kysely';
import type { Audience } from './database/migrate.ts';

/** Who acts. `organisation` and `office` are the context of row-level security; ids are UUIDs. */
export type Actor = {
	audience: Audience;
	account: string | null;
	roles: readonly Holder[];
	organisation: string | null;
	office: string | null;
	permissions: ReadonlySet<string>;
	/** when a second factor was last given in this session; null: never */
	factorAt: Date | null;
};

/** What a request brings to a door. `once` is the key its form was sent with. */
export type Caller = { actor: Actor; now: Date; request: string; once?: string };

/** What a deed or reading works with: the caller and the one connection there is. */
export type Ctx = Caller & { db: Transaction<any> };
