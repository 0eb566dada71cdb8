import { createCipheriv, createDecipheriv } from 'node:crypto';

/** Clear bytes of one segment; the last of a file may hold fewer. */
export const segmentBytes = 65_536;
const tagBytes = 16;

// the STREAM construction: the nonce is the segment's number and whether it is the last one
const nonceOf = (number: number, last: boolean) => {
	const nonce = Buffer.alloc(12);
	nonce.writeUInt32BE(number, 7);
	nonce[11] = last ? 1 : 0;
	return nonce;
};

const sealSegment = (key: Buffer, number: number, last: boolean, clear: Buffer) => {
	const cipher = createCipheriv('aes-256-gcm', key, nonceOf(number, last));
	return Buffer.concat([cipher.update(clear), cipher.final(), cipher.getAuthTag()]);
};

const openSegment = (key: Buffer, number: number, last: boolean, sealed: Buffer) => {
	const decipher = createDecipheriv('aes-256-gcm', key, nonceOf(number, last));
	decipher.setAuthTag(sealed.subarray(-tagBytes));
	return Buffer.concat([decipher.update(sealed.subarray(0, -tagBytes)), decipher.final()]);
};

// gives pieces of exactly `size`, and the rest, possibly empty, with `last`
async function* cut(source: AsyncIterable<Uint8Array>, size: number) {
	let held = Buffer.alloc(0);
	for await (const chunk of source) {
		held = Buffer.concat([held, chunk]);
		while (held.length > size) {
			yield { piece: held.subarray(0, size), last: false };
			held = held.subarray(size);
		}
	}
	yield { piece: held, last: true };
}

/**
 * Seals a stream under a key of the file's own (32 bytes, never used for another file): segments of
 * 64 KiB, AES-256-GCM each. Flipped, cut, swapped and foreign segments do not open.
 */
export async function* sealFile(key: Buffer, clear: AsyncIterable<Uint8Array>) {
	let number = 0;
	for await (const { piece, last } of cut(clear, segmentBytes))
		yield sealSegment(key, number++, last, piece);
}

/** Opens what `sealFile` made; throws at the first byte that is not as sealed. Nothing unverified leaves. */
export async function* openFile(key: Buffer, sealed: AsyncIterable<Uint8Array>) {
	let number = 0;
	for await (const { piece, last } of cut(sealed, segmentBytes + tagBytes)) {
		if (piece.length < tagBytes) throw new Error('a sealed file was cut');
		yield openSegment(key, number++, last, piece);
	}
}
