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

type Hash = (
	bytes: Uint8Array<ArrayBuffer>,
) => Uint8Array<ArrayBuffer> | Promise<Uint8Array<ArrayBuffer>>;

const inBrowser: Hash = async (bytes) =>
	new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));

const same = (a: Uint8Array, b: Uint8Array) =>
	a.length === b.length && a.every((byte, i) => byte === b[i]);

/** What `SHA-256(previous ‖ seq ‖ body_hash)` is taken of, seq as eight bytes big-endian. */
const linkOf = (previous: Uint8Array, seq: number, bodyHash: Uint8Array) => {
	const bytes = new Uint8Array(72);
	bytes.set(previous, 0);
	new DataView(bytes.buffer).setBigInt64(32, BigInt(seq));
	bytes.set(bodyHash, 40);
	return bytes;
};

/** How far a chain was walked: how many entries, and the hash of the last. */
export type Walked = { length: number; hash: Uint8Array<ArrayBuffer> };

/** A chain before its first entry. */
export const chainStart = (): Walked => ({ length: 0, hash: new Uint8Array(32) });

/** Goes one entry on, or says what is wrong with it. `sha256` is the browser's unless another is given. */
export const walkOn = async (
	at: Walked,
	entry: ChainEntry,
	sha256: Hash = inBrowser,
): Promise<Walked | ChainFault> => {
	const seq = at.length + 1;
	if (entry.seq !== seq) return { seq, kind: 'missing-or-reordered' };
	if (entry.body !== null) {
		const bodyHash = await sha256(new TextEncoder().encode(entry.body));
		if (!same(bodyHash, entry.body_hash)) return { seq, kind: 'body' };
	}
	if (!same(entry.prev_hash, at.hash)) return { seq, kind: 'link' };
	const hash = await sha256(linkOf(at.hash, seq, entry.body_hash));
	return same(hash, entry.hash) ? { length: seq, hash } : { seq, kind: 'hash' };
};

/** Whether a walked chain ends where its head says; else it was cut off, or grew beside it. */
export const endsAt = (
	at: Walked,
	head: { length: number; hash: Uint8Array },
): ChainFault | null =>
	at.length === head.length && same(at.hash, head.hash)
		? null
		: { seq: at.length + 1, kind: 'truncated' };

/**
 * Recomputes a whole chain, in the order given, against its published head; null when it stands.
 * Finds any altered, dropped, reordered or cut-off entry (I-JRN-01).
 */
export const findChainFault = async (
	entries: readonly ChainEntry[],
	head: { length: number; hash: Uint8Array },
): Promise<ChainFault | null> => {
	let at = chainStart();
	for (const entry of entries) {
		const next = await walkOn(at, entry);
		if ('kind' in next) return next;
		at = next;
	}
	return endsAt(at, head);
};
