// APP0 (JFIF), APP2 (colour profile) and APP14 (Adobe) change what is seen; the rest only tells of people and places
const kept = new Set([0xe0, 0xe2, 0xee]);
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

/** A JPEG without its metadata, pixels untouched, and its size; null when it is not one from end to end. */
export const cleanJpeg = (bytes: Buffer): { bytes: Buffer; pixels: number } | null => {
	if (bytes.readUInt16BE(0) !== 0xffd8) return null;
	const pieces = [bytes.subarray(0, 2)];
	let pixels = 0;
	let orientation = 1;
	for (let at = 2; at + 4 <= bytes.length;) {
		if (bytes[at] !== 0xff) return null;
		const marker = bytes[at + 1]!;
		const length = bytes.readUInt16BE(at + 2);
		const end = at + 2 + length;
		if (length < 2 || end > bytes.length) return null;
		const segment = bytes.subarray(at, end);
		if (frames.has(marker)) pixels = segment.readUInt16BE(5) * segment.readUInt16BE(7);
		if (marker === 0xe1) orientation = Math.max(orientation, orientationOf(segment));
		const told = (marker >= 0xe0 && marker <= 0xef && !kept.has(marker)) || marker === 0xfe;
		if (!told) pieces.push(segment);
		if (marker === 0xda) {
			const last = bytes.lastIndexOf(Buffer.from([0xff, 0xd9]));
			if (last < end || !pixels) return null;
			// bytes after the end of the picture are not the picture
			pieces.push(bytes.subarray(end, last + 2));
			if (orientation > 1 && orientation <= 8) pieces.splice(1, 0, turning(orientation));
			return { bytes: Buffer.concat(pieces), pixels };
		}
		at = end;
	}
	return null;
};
