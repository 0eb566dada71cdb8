import { createHash, createPublicKey, verify } from 'node:crypto';
import { publicKeys, signFor } from '#platform/server';

const ed25519 = 1;
// the fixed head of an Ed25519 public key in SPKI form; the 32 bytes of the key follow
const spki = Buffer.from('302a300506032b6570032100', 'hex');

// the present one first
const logKeys = () =>
	publicKeys()
		.filter(({ use }) => use === 'log')
		.map(({ key }) => Buffer.from(key, 'base64url'));

const keyHash = (name: string, key: Buffer): Buffer =>
	createHash('sha256')
		.update(Buffer.concat([Buffer.from(`${name}\n`), Buffer.of(ed25519), key]))
		.digest()
		.subarray(0, 4);

const bodyOf = (origin: string, size: number, root: Uint8Array): string =>
	`${origin}\n${size}\n${Buffer.from(root).toString('base64')}\n`;

/** A checkpoint of the log as a signed note (C2SP tlog-checkpoint), by the log's key. */
export const signCheckpoint = (origin: string, size: number, root: Uint8Array): string => {
	const body = bodyOf(origin, size, root);
	const signature = Buffer.concat([
		keyHash(origin, logKeys()[0]!),
		signFor('log', Buffer.from(body)),
	]);
	return `${body}\n— ${origin} ${signature.toString('base64')}\n`;
};

/** Whether a note says exactly this and carries a signature of a key of the log. */
export const isCheckpoint = (
	note: string,
	origin: string,
	size: number,
	root: Uint8Array,
): boolean => {
	const body = bodyOf(origin, size, root);
	const found = /^— (\S+) (\S+)\n$/.exec(note.slice(body.length + 1));
	if (!note.startsWith(`${body}\n`) || found?.[1] !== origin) return false;
	const signature = Buffer.from(found[2]!, 'base64');
	return logKeys().some(
		(key) =>
			signature.subarray(0, 4).equals(keyHash(origin, key)) &&
			verify(
				null,
				Buffer.from(body),
				createPublicKey({ key: Buffer.concat([spki, key]), format: 'der', type: 'spki' }),
				signature.subarray(4),
			),
	);
};
