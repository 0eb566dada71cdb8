import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import { type Print, renderTypst } from './render.ts';

const life = 5 * 60_000;
const mostBytes = 32_000_000;

type Kept = { pdf: Promise<Buffer>; until: number; bytes: number };

// by what they are set from; in memory alone, since they hold what is sealed on disk
const kept = new Map<string, Kept>();

const sweep = (now: number) => {
	let bytes = 0;
	for (const one of kept.values()) bytes += one.bytes;
	for (const [key, one] of kept) {
		if (one.until > now && bytes <= mostBytes) break;
		bytes -= one.bytes;
		kept.delete(key);
	}
};

/** Sets a paper, or gives the bytes it was set to some minutes ago; who asks meanwhile waits for the same. */
export const printPaper = (print: Print): Promise<Buffer> => {
	const key = createHash('sha256')
		.update(canonicalize({ ...print, at: print.at.getTime() }) ?? '')
		.digest('base64');
	const now = Date.now();
	sweep(now);
	const known = kept.get(key);
	if (known) return known.pdf;
	const one: Kept = {
		pdf: renderTypst(print.sources, print.inputs, print.at),
		until: now + life,
		bytes: 0,
	};
	kept.set(key, one);
	one.pdf.then(
		({ length }) => (one.bytes = length),
		() => kept.delete(key),
	);
	return one.pdf;
};
