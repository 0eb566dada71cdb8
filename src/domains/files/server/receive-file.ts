import { createHmac } from 'node:crypto';
import { newId, Refusal } from '#core';
import { blindIndex, type Ctx, keyOf, putBlob, sealValue } from '#platform/server';
import { type Arrived, arriveFile, type Incoming } from './arrive-file.ts';
import { checkQuota } from './check-quota.ts';
import { placeOf } from './places.ts';
import type { FileRow, FilesTables } from './tables.ts';

/**
 * Gives a file a holder (a case, office or organisation) inside the calling deed, which records it: one that arrived
 * through the door for uploads, or bytes at hand. The bytes are on disk, synced, before the row is: a row never points
 * nowhere.
 */
export const receiveFile = async (
	ctx: Ctx,
	holder: string,
	incoming: Arrived | Incoming,
): Promise<FileRow> => {
	if (!ctx.actor.account) throw new Refusal('forbidden', 'not-permitted');
	const file = 'part' in incoming ? incoming : await arriveFile(incoming);
	const { name, size, type, sha256, sent, key } = file;
	await checkQuota(ctx, holder, size);
	const id = newId(ctx.now);
	const naming = createHmac('sha256', (await keyOf(ctx, holder)).bytes)
		.update('naming')
		.digest();
	// an id in the address: two uploads of one content stay two objects, each with its own key and end
	const address = createHmac('sha256', naming).update(`${sha256}:${id}`).digest('hex');
	if (!(await putBlob(file.part, holder, address)))
		throw new Error('two uploads met at one address');
	await ctx.db
		.withTables<FilesTables>()
		.insertInto('files.file')
		.values({
			id,
			holder,
			address,
			sha256: await sealValue(ctx, placeOf(id, 'sha256', holder), sha256),
			sha256_index: blindIndex(`files:${holder}`, sha256),
			sent_sha256: await sealValue(ctx, placeOf(id, 'sent_sha256', holder), sent),
			stored_sha256: file.part.sha256,
			size,
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
	return { id, name, size, type, sha256 };
};
