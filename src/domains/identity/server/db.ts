import { createHash, randomBytes } from 'node:crypto';
import type { Ctx, SealPlace } from '#platform/server';
import type { Tables } from './tables.ts';

/** The room's tables on the deed's connection. */
export const own = (ctx: Ctx) => ctx.db.withTables<Tables>();

/** 256 random bits for a cookie. */
export const newToken = (): string => randomBytes(32).toString('base64url');

/** What the database keeps of a token. */
export const hashOf = (token: string): Buffer => createHash('sha256').update(token).digest();

/** Where a sealed value of this room stands. */
export const placeOf = (table: string, column: string, row: string, holder: string): SealPlace => ({
	schema: 'identity',
	table,
	column,
	row,
	holder,
});

export const minutes = (n: number): number => n * 60_000;
export const hours = (n: number): number => n * 3_600_000;
export const days = (n: number): number => n * 86_400_000;
export const after = (now: Date, ms: number): Date => new Date(now.getTime() + ms);
