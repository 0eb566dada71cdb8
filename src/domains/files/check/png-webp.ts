/** A picture as pieces without its metadata, and how many pixels it has. */
type Clean = { pieces: Buffer[]; pixels: number };

const pngKept = new Set('IHDR PLTE IDAT IEND tRNS gAMA cHRM sRGB iCCP sBIT pHYs'.split(' '));

/** A PNG without its metadata, pixels untouched; null when it is not one from end to end. */
export const cleanPng = (bytes: Buffer): Clean | null => {
	const pieces = [bytes.subarray(0, 8)];
	let pixels = 0;
	for (let at = 8; at + 12 <= bytes.length;) {
		const end = at + 12 + bytes.readUInt32BE(at);
		const type = bytes.toString('latin1', at + 4, at + 8);
		if (end > bytes.length) return null;
		if (type === 'IHDR') pixels = bytes.readUInt32BE(at + 8) * bytes.readUInt32BE(at + 12);
		if (pngKept.has(type)) pieces.push(bytes.subarray(at, end));
		if (type === 'IEND') return pixels ? { pieces, pixels } : null;
		at = end;
	}
	return null;
};

const webpKept = new Set(['VP8X', 'VP8 ', 'VP8L', 'ALPH', 'ICCP', 'ANIM', 'ANMF']);

const webpPixels = (type: string, chunk: Buffer): number => {
	if (type === 'VP8X') return (chunk.readUIntLE(12, 3) + 1) * (chunk.readUIntLE(15, 3) + 1);
	if (type === 'VP8 ') return (chunk.readUInt16LE(14) & 0x3fff) * (chunk.readUInt16LE(16) & 0x3fff);
	if (type !== 'VP8L') return 0;
	const bits = chunk.readUInt32LE(9);
	return ((bits & 0x3fff) + 1) * (((bits >>> 14) & 0x3fff) + 1);
};

/** A WebP without Exif, XMP and what is not of the format; null when it is not one from end to end. */
export const cleanWebp = (bytes: Buffer): Clean | null => {
	const pieces: Buffer[] = [];
	let pixels = 0;
	for (let at = 12; at + 8 <= bytes.length;) {
		const type = bytes.toString('latin1', at, at + 4);
		const length = bytes.readUInt32LE(at + 4);
		const end = at + 8 + length + (length % 2);
		if (at + 8 + length > bytes.length) return null;
		let chunk = bytes.subarray(at, Math.min(end, bytes.length));
		if (chunk.length >= 18) pixels ||= webpPixels(type, chunk);
		if (type === 'VP8X') {
			// bits 2 and 3 say that XMP and Exif follow: they no longer do
			chunk = Buffer.from(chunk);
			chunk[8]! &= ~0x0c;
		}
		if (webpKept.has(type)) pieces.push(chunk);
		at = end;
	}
	if (!pixels) return null;
	const head = Buffer.from('RIFF0000WEBP', 'latin1');
	head.writeUInt32LE(4 + pieces.reduce((sum, piece) => sum + piece.length, 0), 4);
	return { pieces: [head, ...pieces], pixels };
};
