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

/** Where an object lies: no names, no extensions (archive.md §4). `address` is hex. */
const pathOf = (holder: string, address: string) =>
	join(root(), 'objects', holder, address.slice(0, 2), address.slice(2, 4), address);

const syncFolder = async (folder: string) => {
	const handle = await open(folder, 'r');
	await handle.sync().finally(() => handle.close());
};

/** What was stored: the SHA-256 (hex) over the sealed bytes, and how many there are. */
export type Stored = { sha256: string; size: number };

/**
 * Writes sealed bytes under an address that must not exist yet: temporary name, sync, link, sync of the folder.
 * False when the address exists: the bytes are discarded.
 */
export const putBlob = async (
	holder: string,
	address: string,
	sealed: AsyncIterable<Uint8Array>,
): Promise<Stored | false> => {
	const path = pathOf(holder, address);
	await mkdir(dirname(path), { recursive: true, mode: 0o700 });
	const part = join(dirname(path), `.part-${randomUUID()}`);
	const handle = await open(part, 'wx', 0o440);
	const hash = createHash('sha256');
	let size = 0;
	try {
		for await (const piece of sealed) {
			hash.update(piece);
			size += piece.length;
			await handle.write(piece);
		}
		await handle.sync();
		await handle.close();
		await link(part, path);
		await syncFolder(dirname(path));
		return { sha256: hash.digest('hex'), size };
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
		throw error;
	} finally {
		await handle.close().catch(() => {});
		await rm(part, { force: true });
	}
};

/** The sealed bytes of an object as a stream; throws ENOENT when there is none. */
export const getBlob = (holder: string, address: string): AsyncIterable<Uint8Array> =>
	createReadStream(pathOf(holder, address), { highWaterMark: 65_552 });

/** Size of an object, or null. */
export const headBlob = async (holder: string, address: string): Promise<number | null> =>
	existsSync(pathOf(holder, address)) ? (await stat(pathOf(holder, address))).size : null;

/** All addresses of a holder. */
export const listBlobs = async (holder: string): Promise<string[]> => {
	const folder = join(root(), 'objects', holder);
	if (!existsSync(folder)) return [];
	const names = await readdir(folder, { recursive: true, withFileTypes: true });
	return names.filter((one) => one.isFile() && !one.name.startsWith('.')).map((one) => one.name);
};

/** Removes an object; `because` names the destruction or sweep that permits it. */
export const removeBlob = async (
	holder: string,
	address: string,
	because: string,
): Promise<void> => {
	if (!because) throw new Error('nothing is removed without a reason');
	await rm(pathOf(holder, address), { force: true });
};
