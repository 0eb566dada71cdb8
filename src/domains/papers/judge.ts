import { dayOf } from '#core';
import { type Claim, fromBase64url, readClaim } from './claim.ts';

/** A public key that signs claims, as `/.well-known/daam-keys.json` lists it; `to` null: it signs now. */
export type ClaimKey = { id: string; key: string; from: string; to: string | null };

/** Whether a signature over bytes is good under a key of 32 bytes. */
export type Verify = (
	key: Uint8Array<ArrayBuffer>,
	signature: Uint8Array<ArrayBuffer>,
	signed: Uint8Array<ArrayBuffer>,
) => Promise<boolean>;

/** What a claim is worth: good; of a day its key did not sign on; changed; by a key that is not known; no claim at all. */
export type Verdict =
	| { is: 'genuine' | 'out-of-time' | 'altered'; claim: Claim; key: ClaimKey }
	| { is: 'unknown-key'; claim: Claim; id: string }
	| { is: 'unreadable' };

/** Bytes as lower hex. */
export const hexOf = (bytes: Uint8Array) =>
	Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

/** By the platform's own Ed25519; rejects where there is none. */
export const byWebCrypto: Verify = async (key, signature, signed) =>
	crypto.subtle.verify(
		'Ed25519',
		await crypto.subtle.importKey('raw', key, 'Ed25519', false, ['verify']),
		signature,
		signed,
	);

const isOfDay = (day: string, { from, to }: ClaimKey) =>
	dayOf(new Date(from)) <= day && (to === null || day <= dayOf(new Date(to)));

/** Judges a claim by public keys alone, with no network. The day a key was changed on counts for both. */
export const judgeClaim = async (
	text: string,
	keys: readonly ClaimKey[],
	verify: Verify = byWebCrypto,
): Promise<Verdict> => {
	const read = readClaim(text);
	if (!read) return { is: 'unreadable' };
	const { claim, signature, signed } = read;
	const id = hexOf(claim.key);
	// two keys may begin alike: the one that fits counts
	const known = keys.filter((key) => key.id === id);
	if (!known[0]) return { is: 'unknown-key', claim, id };
	for (const key of known)
		if (await verify(fromBase64url(key.key), signature, signed))
			return { is: isOfDay(claim.day, key) ? 'genuine' : 'out-of-time', claim, key };
	return { is: 'altered', claim, key: known[0] };
};

/** The claim, when it is genuine; else null. */
export const checkClaim = async (
	text: string,
	keys: readonly ClaimKey[],
): Promise<Claim | null> => {
	const verdict = await judgeClaim(text, keys);
	return verdict.is === 'genuine' ? verdict.claim : null;
};
