import { createHash, createHmac, randomBytes } from 'node:crypto';
import { newId, Refusal } from '#core';
import { blindIndex, type Ctx, keyOf, putBlob, sealFile, sealValue } from '#platform/server';
import { checkFile, cleanName } from '../check/index.ts';
import { placeOf } from './places.ts';
import type { FileRow, FilesTables } from './tables.ts';

/** Bytes as they came, before anything is known of them. */
export type Incoming = { name: string; bytes: Buffer };

async function* once(bytes: Buffer) {
	yield bytes;
}

/**
 * Checks, cleans, seals and stores a file for a holder (a case, office or organisation) inside the calling deed. The
 * bytes are on disk, synced, before the row is: a row never points nowhere. The calling deed records it.
 */
export const receiveFile = async (
	ctx: Ctx,
	holder: string,
	incoming: Incoming,
): Promise<FileRow> => {
	if (!ctx.actor.account) throw new Refusal('forbidden', 'not-permitted');
	const name = cleanName(incoming.name);
	const { bytes, type } = await checkFile(incoming.bytes);
	const sha256 = createHash('sha256').update(bytes).digest('hex');
	const id = newId(ctx.now);
	const key = randomBytes(32);
	const naming = createHmac('sha256', (await keyOf(ctx, holder)).bytes)
		.update('naming')
		.digest();
	// an id in the address: two uploads of one content stay two objects, each with its own key and end
	const address = createHmac('sha256', naming).update(`${sha256}:${id}`).digest('hex');
	const stored = await putBlob(holder, address, sealFile(key, once(bytes)));
	if (!stored) throw new Refusal('conflict', 'file-stored-already');
	await ctx.db
		.withTables<FilesTables>()
		.insertInto('files.file')
		.values({
			id,
			holder,
			address,
			sha256: await sealValue(ctx, placeOf(id, 'sha256', holder), sha256),
			sha256_index: blindIndex(`files:${holder}`, sha256),
			stored_sha256: stored.sha256,
			size: bytes.length,
			type,
			name: await sealValue(ctx, placeOf(id, 'name', holder), name),
			file_key: await sealValue(ctx, placeOf(id, 'file_key', holder), key.toString('base64')),
			created_by: ctx.actor.account,
			created_at: ctx.now,
			open_to_office: null,
			organisation_id: ctx.actor.organisation,
			destroyed_at: null,
		})
		.execute();
	return { id, name, size: bytes.length, type, sha256 };
};
