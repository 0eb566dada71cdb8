import { type RawBuilder, sql } from 'kysely';

/** Stands for a list of UUIDs as one parameter (`.where('id', '=', anyOf(ids))`): the statement stays the same however many there are. */
export const anyOf = (ids: readonly string[]): RawBuilder<string> => sql`any(${[...ids]}::uuid[])`;
