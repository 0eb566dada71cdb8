import type { Transaction } from 'kysely';
import type { Ctx } from '#platform/server';
import type { RegisterTables } from './tables.ts';

/** The published views this room reads. */
export const views = (ctx: Ctx): Transaction<RegisterTables> => ctx.db;
