import { anyOf, type Ctx, openValue } from '#platform/server';
import { placeOf } from './places.ts';
import type { FileRow, FilesTables } from './tables.ts';

/** The files of these ids that the caller may see and that still stand, in no order. */
export const findFiles = async (ctx: Ctx, ids: readonly string[]): Promise<FileRow[]> => {
	if (ids.length === 0) return [];
	const rows = await ctx.db
		.withTables<FilesTables>()
		.selectFrom('files.file')
		.select(['id', 'holder', 'name', 'size', 'type', 'sha256'])
		.where('id', '=', anyOf(ids))
		.where('destroyed_at', 'is', null)
		.execute();
	return Promise.all(
		rows.map(async ({ id, holder, name, size, type, sha256 }) => ({
			id,
			name: await openValue<string>(ctx, placeOf(id, 'name', holder), name),
			size: Number(size),
			type,
			sha256: await openValue<string>(ctx, placeOf(id, 'sha256', holder), sha256),
		})),
	);
};
