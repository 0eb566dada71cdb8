import { Refusal } from '#core';
import { type Ctx, getBlob, openFile, openValue } from '#platform/server';
import { findFiles } from './find-files.ts';
import { placeOf } from './places.ts';
import type { FileRow, FilesTables } from './tables.ts';

/** A file's clear bytes as a stream, each segment verified before it leaves. The room that holds it decides who asks. */
export const readFile = async (
	ctx: Ctx,
	id: string,
): Promise<FileRow & { stream: AsyncIterable<Uint8Array> }> => {
	const [file] = await findFiles(ctx, [id]);
	if (!file) throw new Refusal('not-found', 'file-unknown');
	const row = await ctx.db
		.withTables<FilesTables>()
		.selectFrom('files.file')
		.select(['holder', 'address', 'file_key'])
		.where('id', '=', id)
		.executeTakeFirstOrThrow();
	const place = placeOf(id, 'file_key', row.holder);
	const key = Buffer.from(await openValue<string>(ctx, place, row.file_key!), 'base64');
	return { ...file, stream: openFile(key, getBlob(row.holder, row.address)) };
};
