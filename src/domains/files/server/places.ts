import type { SealPlace } from '#platform/server';

/** Where a sealed value of a file stands. */
export const placeOf = (row: string, column: string, holder: string): SealPlace => ({
	schema: 'files',
	table: 'file',
	column,
	row,
	holder,
});
