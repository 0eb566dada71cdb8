import { createHash, createHmac } from 'node:crypto';
import { leafOf, type Sha256 } from '../tree.ts';

/** SHA-256 by node:crypto. */
export const sha256: Sha256 = (...parts) => {
	const hash = createHash('sha256');
	for (const part of parts) hash.update(part);
	return hash.digest();
};

/** A whole number as eight bytes, big-endian. */
export const eight = (n: number | bigint): Buffer => {
	const bytes = Buffer.alloc(8);
	bytes.writeBigInt64BE(BigInt(n));
	return bytes;
};

/** A chain as it stood in a round. */
export type Standing = { slot: number; owner: string; length: number; head: Uint8Array };

/**
 * The leaf of a chain at its slot: `SHA-256(0x00 ‖ blind ‖ chain ‖ length ‖ head)` (archive.md §9). The blind is made of
 * the round's secret, so that one chain's proof tells nothing of its neighbours.
 */
export const slotLeaf = (
	secret: Uint8Array,
	{ slot, owner, length, head }: Standing,
): Uint8Array => {
	const blind = createHmac('sha256', secret).update(eight(slot)).digest();
	const chain = Buffer.from(owner.replaceAll('-', ''), 'hex');
	return leafOf(sha256, Buffer.concat([blind, chain, eight(length), head]));
};

/** What the public log says of a round: its root, how many chains, and its hour in seconds. */
export const roundCommitment = (root: Uint8Array, chains: number, hour: Date): Buffer =>
	Buffer.concat([root, eight(chains), eight(hour.getTime() / 1000)]);

/** A line of the public log. */
export const logLine = (kind: string, commitment: Uint8Array): string =>
	`${kind} ${Buffer.from(commitment).toString('base64')}`;
