/** One entry as stored and as exported. `body` is null once erased; its hash stays. */
export type ChainEntry = {
	seq: number;
	body: string | null;
	body_hash: Uint8Array<ArrayBuffer>;
	prev_hash: Uint8Array<ArrayBuffer>;
	hash: Uint8Array<ArrayBuffer>;
};

/** The first fault of a chain: at which place, and what is wrong there. */
export type ChainFault = {
	seq: number;
	kind: 'missing-or-reordered' | 'body' | 'link' | 'hash' | 'truncated';
};

const sha256 = async (bytes: Uint8Array<ArrayBuffer>) =>
	new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));

const same = (a: Uint8Array, b: Uint8Array) =>
	a.length === b.length && a.every((byte, i) => byte === b[i]);

/** `SHA-256(previous ‖ seq ‖ body_hash)`, seq as eight bytes big-endian. */
export const linkHash = (previous: Uint8Array, seq: number, bodyHash: Uint8Array) => {
	const bytes = new Uint8Array(72);
	bytes.set(previous, 0);
	new DataView(bytes.buffer).setBigInt64(32, BigInt(seq));
	bytes.set(bodyHash, 40);
	return sha256(bytes);
};

/**
 * Recomputes a whole chain, in the order given, against its published head; null when it stands.
 * Finds any altered, dropped, reordered or cut-off entry (I-JRN-01).
 */
export const findChainFault = async (
	entries: readonly ChainEntry[],
	head: { length: number; hash: Uint8Array },
): Promise<ChainFault | null> => {
	let previous = new Uint8Array(32);
	for (const [i, entry] of entries.entries()) {
		const seq = i + 1;
		if (entry.seq !== seq) return { seq, kind: 'missing-or-reordered' };
		if (entry.body !== null) {
			const bodyHash = await sha256(new TextEncoder().encode(entry.body));
			if (!same(bodyHash, entry.body_hash)) return { seq, kind: 'body' };
		}
		if (!same(entry.prev_hash, previous)) return { seq, kind: 'link' };
		const hash = await linkHash(previous, seq, entry.body_hash);
		if (!same(hash, entry.hash)) return { seq, kind: 'hash' };
		previous = hash;
	}
	if (entries.length !== head.length || !same(previous, head.hash))
		return { seq: entries.length + 1, kind: 'truncated' };
	return null;
};
