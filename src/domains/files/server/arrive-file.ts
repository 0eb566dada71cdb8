import { createHash, randomBytes } from 'node:crypto';
import { dropPart, openFile, type Part, readPart, sealFile, writePart } from '#platform/server';
import { checkFile, cleanName, fileLimit, refuseFile } from '../check/index.ts';

/** A file as somebody sends it: what they call it, and its bytes as they come. */
export type Incoming = { name: string; bytes: Buffer | AsyncIterable<Uint8Array> };

/**
 * A file that arrived whole, was checked and lies sealed on the disk, and belongs to nobody yet. As the input of a deed
 * with a once-key it is what was sent: the same bytes under the same name, sent again, are the same.
 */
export type Arrived = {
	name: string;
	type: string;
	/** of what is kept; `sent` is the hash of what came, which differs when metadata was cut out */
	size: number;
	sha256: string;
	sent: string;
	key: Buffer;
	part: Part;
	toJSON: () => unknown;
};

const piece = 65_536;
async function* inPieces(pieces: readonly Buffer[]) {
	for (const one of pieces)
		for (let at = 0; at < one.length; at += piece) yield one.subarray(at, at + piece);
}

// reading a file whole and decoding it takes its size in memory: two at once, the others wait their turn
let turns = [Promise.resolve(), Promise.resolve()];
const inTurn = async <T>(work: () => Promise<T>): Promise<T> => {
	const [first, ...rest] = turns;
	const done = first!.then(work);
	turns = [
		...rest,
		done.then(
			() => {},
			() => {},
		),
	];
	return done;
};

const gather = async (key: Buffer, part: Part, size: number): Promise<Buffer> => {
	const whole = Buffer.allocUnsafe(size);
	let at = 0;
	for await (const clear of openFile(key, readPart(part))) at += clear.copy(whole, at);
	return whole;
};

/**
 * Takes a file in: sealed from its first byte, never in clear on a disk, at most `fileLimit` bytes; then looked into
 * and freed of metadata. Opens no transaction, since a bad line takes its time. Throws a Refusal with the reason, and
 * then nothing stays.
 */
export const arriveFile = async (incoming: Incoming): Promise<Arrived> => {
	const name = cleanName(incoming.name);
	const hash = createHash('sha256');
	let size = 0;
	const source = Buffer.isBuffer(incoming.bytes) ? inPieces([incoming.bytes]) : incoming.bytes;
	async function* counted() {
		for await (const chunk of source) {
			size += chunk.length;
			if (size > fileLimit) throw refuseFile('file-too-big', { size, limit: fileLimit });
			hash.update(chunk);
			yield chunk;
		}
	}
	const key = randomBytes(32);
	const part = await writePart(sealFile(key, counted()));
	const sent = hash.digest('hex');
	const toJSON = () => ({ name, sent });
	try {
		return await inTurn(async () => {
			const { pieces, type } = await checkFile(await gather(key, part, size));
			const length = pieces.reduce((sum, one) => sum + one.length, 0);
			if (pieces.length === 1 && length === size)
				return { name, type, size, sha256: sent, sent, key, part, toJSON };
			const cleaned = createHash('sha256');
			for (const one of pieces) cleaned.update(one);
			const fresh = randomBytes(32);
			const kept = await writePart(sealFile(fresh, inPieces(pieces)));
			await dropPart(part);
			const sha256 = cleaned.digest('hex');
			return { name, type, size: length, sha256, sent, key: fresh, part: kept, toJSON };
		});
	} catch (error) {
		await dropPart(part);
		throw error;
	}
};

/** Throws away a file that found no holder; one that did is not touched. */
export const discardFile = ({ part }: Arrived): Promise<void> => dropPart(part);
