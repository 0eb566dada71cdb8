import {
	createHash,
	createPrivateKey,
	createPublicKey,
	generateKeyPairSync,
	type KeyObject,
} from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What a signing key is for; no key serves two uses (trust.md §8). */
export const keyUses = ['claims', 'log'] as const;
export type KeyUse = (typeof keyUses)[number];

/** An Ed25519 key: `id` is the first four bytes of the SHA-256 of its 32 public bytes. */
export type SigningKey = {
	id: Buffer;
	raw: Buffer;
	from: string;
	secret: KeyObject;
	/** those it came after: they sign no more, and what they signed is checked by them for ever */
	past: readonly PastKey[];
};
export type PastKey = { raw: Buffer; from: string; to: string };

type Kept = { from: string; pkcs8: string };
type KeptPast = { key: string; from: string; to: string };

/** The id of a key: the first four bytes of the SHA-256 of its public bytes. */
export const keyIdOf = (raw: Uint8Array): Buffer =>
	createHash('sha256').update(raw).digest().subarray(0, 4);

/** A signing key from what is kept of it. */
export const keyFrom = ({ pkcs8, from }: Kept, past: readonly PastKey[] = []): SigningKey => {
	const key = Buffer.from(pkcs8, 'base64');
	const secret = createPrivateKey({ key, format: 'der', type: 'pkcs8' });
	const raw = createPublicKey(secret).export({ format: 'der', type: 'spki' }).subarray(-32);
	return { id: keyIdOf(raw), raw, from, secret, past };
};

/** A new key, valid from an instant. */
export const freshKey = (from: Date): Kept => {
	const { privateKey } = generateKeyPairSync('ed25519');
	const pkcs8 = privateKey.export({ format: 'der', type: 'pkcs8' }).toString('base64');
	return { from: from.toISOString(), pkcs8 };
};

const fileOf = (keyDir: string, use: KeyUse) => join(keyDir, `sign-${use}`);
const pastOf = (keyDir: string, use: KeyUse) => join(keyDir, `sign-${use}-past`);

// whole or not at all, whatever happens meanwhile
const write = (file: string, value: unknown) => {
	writeFileSync(`${file}.new`, JSON.stringify(value), { mode: 0o600 });
	renameSync(`${file}.new`, file);
};

const readPast = (keyDir: string, use: KeyUse): KeptPast[] => {
	const file = pastOf(keyDir, use);
	return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as KeptPast[]) : [];
};

/** The key of a use from `keyDir`; where there is none, one is made that begins at `make`. */
export const readStoredKey = (keyDir: string, use: KeyUse, make: Date | null): SigningKey => {
	const file = fileOf(keyDir, use);
	if (make && !existsSync(file)) {
		mkdirSync(keyDir, { recursive: true, mode: 0o700 });
		write(file, freshKey(make));
	}
	if (process.platform !== 'win32' && (statSync(file).mode & 0o077) !== 0)
		throw new Error(`the signing key for ${use} is readable by others`);
	const kept = JSON.parse(readFileSync(file, 'utf8')) as Kept;
	const past = readPast(keyDir, use).map(({ key, from, to }) => ({
		...{ from, to },
		raw: Buffer.from(key, 'base64url'),
	}));
	const { raw } = keyFrom(kept);
	// a change that was cut off left the old key both here and there
	return keyFrom(
		kept,
		past.filter((one) => !one.raw.equals(raw)),
	);
};

/**
 * Puts a new key in the place of the one that signs for a use: it goes into use at the next start, and the old one is
 * published with its end. What was signed before, and on this day still, is checked by the old one for ever.
 */
export const changeSigningKey = (keyDir: string, use: KeyUse, at: Date): SigningKey => {
	const old = readStoredKey(keyDir, use, null);
	const ended = { key: old.raw.toString('base64url'), from: old.from, to: at.toISOString() };
	write(pastOf(keyDir, use), [...readPast(keyDir, use), ended]);
	write(fileOf(keyDir, use), freshKey(at));
	return readStoredKey(keyDir, use, null);
};
