/** Where the sealed facts of a notification stand. */
export const placeOf = (row: string, holder: string) => ({
	schema: 'notices',
	table: 'notification',
	column: 'facts',
	row,
	holder,
});
