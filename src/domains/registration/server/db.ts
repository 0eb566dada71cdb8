import type { Ctx, SealPlace } from '#platform/server';
import type { RegistrationTables } from './tables.ts';

/** The room's tables on the deed's connection. */
export const own = (ctx: Ctx) => ctx.db.withTables<RegistrationTables>();

/** Where a sealed value of a case stands: always under the case's key. */
export const placeOf = (table: string, column: string, row: string, caseId: string): SealPlace => ({
	schema: 'registration',
	table,
	column,
	row,
	holder: caseId,
});
