// A process of its own, without paths, keys or environment: a picture on stdin decodes, or this ends with an error.
import sharp from 'sharp';

const pieces: Buffer[] = [];
for await (const piece of process.stdin) pieces.push(piece as Buffer);
sharp.cache(false);
sharp.concurrency(1);
await sharp(Buffer.concat(pieces), { limitInputPixels: 50_000_000, failOn: 'error' })
	.resize(16)
	.raw()
	.toBuffer();
