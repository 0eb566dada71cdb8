/** SHA-256 over the parts, one after the other. */
export type Sha256 = (...parts: readonly Uint8Array[]) => Uint8Array;

const zero = Uint8Array.of(0);
const one = Uint8Array.of(1);

/** The hash of a leaf of an RFC 6962 tree. */
export const leafOf = (sha256: Sha256, bytes: Uint8Array): Uint8Array => sha256(zero, bytes);
const join = (sha256: Sha256, left: Uint8Array, right: Uint8Array) => sha256(one, left, right);

/** Where a complete subtree stands: over 2^level leaves, the nth of its level. */
export type Node = { level: number; n: number; hash: Uint8Array };

/**
 * The complete subtrees that come about when one leaf is appended as the `size`th (from 0), from the leaf upwards.
 * `find` gives earlier nodes.
 */
export const nodesOf = (
	sha256: Sha256,
	size: number,
	leaf: Uint8Array,
	find: (level: number, n: number) => Uint8Array,
): Node[] => {
	const nodes: Node[] = [{ level: 0, n: size, hash: leaf }];
	for (let level = 1, n = size; n % 2 === 1; level++) {
		const hash = join(sha256, find(level - 1, n - 1), nodes.at(-1)!.hash);
		n = (n - 1) / 2;
		nodes.push({ level, n, hash });
	}
	return nodes;
};

/** The complete subtrees that make up a tree of `size` leaves, the largest first. */
export const peaksOf = (size: number): { level: number; n: number }[] => {
	const peaks: { level: number; n: number }[] = [];
	let done = 0;
	for (let level = 52; level >= 0; level--) {
		const width = 2 ** level;
		if (size - done < width) continue;
		peaks.push({ level, n: done / width });
		done += width;
	}
	return peaks;
};

/** The root of a tree of `size` leaves from its complete subtrees; the hash of nothing for none. */
export const rootAt = (
	sha256: Sha256,
	size: number,
	find: (level: number, n: number) => Uint8Array,
): Uint8Array => {
	const hashes = peaksOf(size).map(({ level, n }) => find(level, n));
	const last = hashes.pop();
	if (!last) return sha256();
	return hashes.reduceRight((right, left) => join(sha256, left, right), last);
};

/** The root over leaf hashes at hand. */
export const rootOf = (sha256: Sha256, leaves: Iterable<Uint8Array>): Uint8Array => {
	const nodes = new Map<string, Uint8Array>();
	const find = (level: number, n: number) => nodes.get(`${level}/${n}`)!;
	let size = 0;
	for (const leaf of leaves) {
		for (const { level, n, hash } of nodesOf(sha256, size, leaf, find))
			nodes.set(`${level}/${n}`, hash);
		size++;
	}
	return rootAt(sha256, size, find);
};
