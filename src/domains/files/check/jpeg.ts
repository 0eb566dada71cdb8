// the frame headers, which carry the size
const frames = new Set([
	0xc0, 0xc1, 0xc2, 0xc3, 0xc5, 0xc6, 0xc7, 0xc9, 0xca, 0xcb, 0xcd, 0xce, 0xcf,
]);

const orientationOf = (segment: Buffer): number => {
	if (segment.toString('latin1', 4, 10) !== 'Exif\0\0') return 1;
	const tiff = segment.subarray(10);
	const little = tiff.toString('latin1', 0, 2) === 'II';
	const two = (at: number) => (little ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at));
	const four = (at: number) => (little ? tiff.readUInt32LE(at) : tiff.readUInt32BE(at));
	try {
		const first = four(4);
		for (let i = 0; i < Math.min(two(first), 100); i++) {
			const entry = first + 2 + i * 12;
			if (two(entry) === 0x0112) return two(entry + 8);
		}
	} catch {
		return 1;
	}
	return 1;
};

/** An Exif segment that says how to turn the picture, and nothing else. */
const turning = (orientation: number): Buffer => {
	const tiff = Buffer.from('4d4d002a00000008000101120003000000010000000000000000', 'hex');
	tiff.writeUInt16BE(orientation, 18);
	const body = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff]);
	const head = Buffer.from([0xff, 0xe1, 0, 0]);
	head.writeUInt16BE(body.length + 2, 2);
	return Buffer.concat([head, body]);
};

// what changes how the pixels are seen stays: JFIF without a small picture inside, the colour profile, Adobe's
const isSeen = (marker: number, segment: Buffer): boolean => {
	const says = (text: string) => segment.toString('latin1', 4, 4 + text.length) === text;
	if (marker === 0xe0) return says('JFIF\0') && segment.length === 18;
	if (marker === 0xe2) return says('ICC_PROFILE\0');
	if (marker === 0xee) return says('Adobe');
	return !(marker >= 0xe0 && marker <= 0xef) && marker !== 0xfe;
};

// the place of the next marker in compressed data, where FF stands before 00 and restarts as well
const nextMarker = (bytes: Buffer, from: number): number => {
	for (let at = from; (at = bytes.indexOf(0xff, at)) >= 0; at++) {
		const next = bytes[at + 1];
		if (next === undefined) return -1;
		if (next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at;
	}
	return -1;
};

/**
 * A JPEG as pieces without its metadata, pixels untouched, and its size; null when it is not one from end to end. What
 * follows the end of the picture (a second picture, say, with a place of its own) is not part of it.
 */
export const cleanJpeg = (bytes: Buffer): { pieces: Buffer[]; pixels: number } | null => {
	if (bytes.readUInt16BE(0) !== 0xffd8) return null;
	const pieces = [bytes.subarray(0, 2)];
	let pixels = 0;
	let orientation = 1;
	for (let at = 2; at + 2 <= bytes.length;) {
		const marker = bytes[at + 1]!;
		if (bytes[at] !== 0xff) return null;
		if (marker === 0xd9) {
			if (!pixels) return null;
			if (orientation > 1 && orientation <= 8) pieces.splice(1, 0, turning(orientation));
			return { pieces: [...pieces, bytes.subarray(at, at + 2)], pixels };
		}
		const end = at + 2 + bytes.readUInt16BE(at + 2);
		if (end < at + 4 || end > bytes.length) return null;
		const segment = bytes.subarray(at, end);
		if (frames.has(marker))
			pixels = Math.max(pixels, segment.readUInt16BE(5) * segment.readUInt16BE(7));
		if (marker === 0xe1) orientation = Math.max(orientation, orientationOf(segment));
		if (isSeen(marker, segment)) pieces.push(segment);
		at = end;
		if (marker === 0xda) {
			at = nextMarker(bytes, end);
			if (at < 0) return null;
			pieces.push(bytes.subarray(end, at));
		}
	}
	return null;
};
