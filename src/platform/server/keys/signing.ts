import {
	createHash,
	createPrivateKey,
	createPublicKey,
	generateKeyPairSync,
	type KeyObject,
	sign,
} from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What a signing key is for; no key serves two uses (trust.md §8). */
export const keyUses = ['claims', 'log'] as const;
export type KeyUse = (typeof keyUses)[number];

/** An Ed25519 key: `id` is the first four bytes of the SHA-256 of its 32 public bytes. */
export type SigningKey = { id: Buffer; raw: Buffer; from: string; secret: KeyObject };
export type SigningKeys = Record<KeyUse, SigningKey>;

/** What the world may know of a key. */
export type PublicKey = {
	use: KeyUse;
	id: string;
	algorithm: 'Ed25519';
	key: string;
	from: string;
};

const keyOf = (pkcs8: Buffer, from: string): SigningKey => {
	const secret = createPrivateKey({ key: pkcs8, format: 'der', type: 'pkcs8' });
	const spki = createPublicKey(secret).export({ format: 'der', type: 'spki' });
	const raw = spki.subarray(-32);
	return { id: createHash('sha256').update(raw).digest().subarray(0, 4), raw, from, secret };
};

const fresh = () => {
	const { privateKey } = generateKeyPairSync('ed25519');
	return {
		from: new Date().toISOString(),
		pkcs8: privateKey.export({ format: 'der', type: 'pkcs8' }).toString('base64'),
	};
};

const readKey = (keyDir: string, use: KeyUse, make: boolean): SigningKey => {
	const file = join(keyDir, `sign-${use}`);
	if (make && !existsSync(file)) {
		mkdirSync(keyDir, { recursive: true, mode: 0o700 });
		writeFileSync(file, JSON.stringify(fresh()), { mode: 0o600, flag: 'wx' });
	}
	const { pkcs8, from } = JSON.parse(readFileSync(file, 'utf8')) as ReturnType<typeof fresh>;
	if (process.platform !== 'win32' && (statSync(file).mode & 0o077) !== 0)
		throw new Error(`the signing key for ${use} is readable by others`);
	return keyOf(Buffer.from(pkcs8, 'base64'), from);
};

/** The signing keys of an installation: files of `keyDir`, mode 0600; with `make`, missing ones are made. */
export const readSigningKeys = (keyDir: string, make = false): SigningKeys => ({
	claims: readKey(keyDir, 'claims', make),
	log: readKey(keyDir, 'log', make),
});

/** New keys that are kept nowhere. */
export const newSigningKeys = (): SigningKeys => {
	const make = () => {
		const { pkcs8, from } = fresh();
		return keyOf(Buffer.from(pkcs8, 'base64'), from);
	};
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

/** The public halves, for `/.well-known/daam-keys.json` and the offline verifier. */
export const publicKeys = (): PublicKey[] =>
	keyUses.map((use) => {
		const { id, raw, from } = signingKey(use);
		return {
			use,
			id: id.toString('hex'),
			algorithm: 'Ed25519',
			key: raw.toString('base64url'),
			from,
		};
	});
