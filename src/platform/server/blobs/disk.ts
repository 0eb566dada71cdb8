import { createHash, randomUUID } from 'node:crypto';
import { createReadStream, existsSync } from 'node:fs';
import { link, mkdir, open, readdir, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';

const slot = Symbol.for('daam.blobs');
const held = globalThis as { [slot]?: string };

/** Gives the process the folder below which sealed objects lie. */
export const useBlobs = (folder: string): void => {
	held[slot] = folder;
};

const root = (): string => {
	if (!held[slot]) throw new Error('no folder for files is open');
	return held[slot];
};

const partPath = (id: string) => join(root(), 'parts', id);

/** Where an object lies: no names, no extensions (archive.md §4). `address` is hex. */
const pathOf = (holder: string, address: string) =>
	join(root(), 'objects', holder, address.slice(0, 2), address.slice(2, 4), address);

const sync = async (path: string) => {
	const handle = await open(path, 'r');
	await handle.sync().finally(() => handle.close());
};

/** Sealed bytes that arrived and are no object yet; `sha256` (hex) is over the sealed bytes. */
export type Part = { id: string; sha256: string; size: number };

/** Writes sealed bytes beside the objects, on the same file system. Nothing stays when the stream fails. */
export const writePart = async (sealed: AsyncIterable<Uint8Array>): Promise<Part> => {
	const id = randomUUID();
	await mkdir(dirname(partPath(id)), { recursive: true, mode: 0o700 });
	const handle = await open(partPath(id), 'wx', 0o440);
	const hash = createHash('sha256');
	let size = 0;
	try {
		for await (const piece of sealed) {
			hash.update(piece);
			size += piece.length;
			await handle.write(piece);
		}
	} catch (error) {
		await rm(partPath(id), { force: true });
		throw error;
	} finally {
		await handle.close();
	}
	return { id, sha256: hash.digest('hex'), size };
};

/** The sealed bytes of a part. */
export const readPart = ({ id }: Part): AsyncIterable<Uint8Array> =>
	createReadStream(partPath(id), { highWaterMark: 65_552 });

/** Throws a part away; one that became an object loses its first name only. */
export const dropPart = ({ id }: Part): Promise<void> => rm(partPath(id), { force: true });

/**
 * Makes a part the object of an address that must not exist yet: sync, link, sync of the folders. Nothing is written
 * twice. False when the address exists.
 */
export const putBlob = async (part: Part, holder: string, address: string): Promise<boolean> => {
	const path = pathOf(holder, address);
	const made = await mkdir(dirname(path), { recursive: true, mode: 0o700 });
	await sync(partPath(part.id));
	try {
		await link(partPath(part.id), path);
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
		throw error;
	}
	// folders made just now are names in the one above
	for (let at = dirname(path); ; at = dirname(at)) {
		await sync(at);
		if (!made || at === dirname(made)) break;
	}
	await dropPart(part);
	return true;
};

/** Sealed bytes of an object, whole or from one place to another (both included); throws ENOENT when there is none. */
export const getBlob = (
	holder: string,
	address: string,
	range: { start?: number; end?: number } = {},
): AsyncIterable<Uint8Array> =>
	createReadStream(pathOf(holder, address), { highWaterMark: 65_552, ...range });

/** Size of an object, or null. */
export const headBlob = async (holder: string, address: string): Promise<number | null> =>
	existsSync(pathOf(holder, address)) ? (await stat(pathOf(holder, address))).size : null;

/** Removes an object; `because` names the destruction or sweep that permits it. */
export const removeBlob = async (
	holder: string,
	address: string,
	because: string,
): Promise<void> => {
	if (!because) throw new Error('nothing is removed without a reason');
	await rm(pathOf(holder, address), { force: true });
};

/** Throws away parts older than an instant: their keys died with the request that brought them. Gives how many. */
export const sweepParts = async (before: Date): Promise<number> => {
	const folder = join(root(), 'parts');
	if (!existsSync(folder)) return 0;
	let swept = 0;
	for (const id of await readdir(folder)) {
		if ((await stat(join(folder, id))).mtime >= before) continue;
		await rm(join(folder, id), { force: true });
		swept++;
	}
	return swept;
};
