import { sign } from 'node:crypto';
import {
	freshKey,
	keyFrom,
	keyIdOf,
	keyUses,
	type KeyUse,
	readStoredKey,
	type SigningKey,
} from './stored.ts';

export type SigningKeys = Record<KeyUse, SigningKey>;

/** What the world may know of a key; `to` null: it signs now. */
export type PublicKey = {
	use: KeyUse;
	/** hex of the first four bytes of the SHA-256 of the key */
	id: string;
	algorithm: 'Ed25519';
	/** its 32 bytes as base64url */
	key: string;
	from: string;
	to: string | null;
};

/** The signing keys of an installation: files of `keyDir`, mode 0600; missing ones are made, to begin at `make`. */
export const readSigningKeys = (keyDir: string, make: Date | null = null): SigningKeys => ({
	claims: readStoredKey(keyDir, 'claims', make),
	log: readStoredKey(keyDir, 'log', make),
});

/** New keys that are kept nowhere, valid for any day. */
export const newSigningKeys = (): SigningKeys => {
	const make = () => keyFrom(freshKey(new Date(0)));
	return { claims: make(), log: make() };
};

const slot = Symbol.for('daam.signing');
const held = globalThis as { [name: symbol]: SigningKeys | undefined };

/** Gives the process its signing keys. */
export const useSigningKeys = (keys: SigningKeys | undefined): void => {
	held[slot] = keys;
};

const signingKey = (use: KeyUse): SigningKey => {
	if (!held[slot]) throw new Error('the signing keys are not here');
	return held[slot][use];
};

/** The id of the key that signs for a use now. */
export const signingKeyId = (use: KeyUse): Buffer => signingKey(use).id;

/** Signs bytes with the key of a use: 64 bytes of Ed25519. */
export const signFor = (use: KeyUse, bytes: Uint8Array): Buffer =>
	sign(null, bytes, signingKey(use).secret);

const published = (use: KeyUse, raw: Buffer, from: string, to: string | null): PublicKey => ({
	...{ use, from, to },
	id: keyIdOf(raw).toString('hex'),
	algorithm: 'Ed25519',
	key: raw.toString('base64url'),
});

/** The public halves with their validity, for `/.well-known/daam-keys.json` and the offline verifier; of each use the present one first. */
export const publicKeys = (): PublicKey[] =>
	keyUses.flatMap((use) => {
		const { raw, from, past } = signingKey(use);
		return [
			published(use, raw, from, null),
			...past.map((one) => published(use, one.raw, one.from, one.to)).reverse(),
		];
	});
