import { hashes, verify as verifyInScript } from '@noble/ed25519';
import { sha512 } from '@noble/hashes/sha2.js';
import { byWebCrypto, type Verify } from '#domains/papers';

hashes.sha512 = sha512;

/**
 * Whether a signature is good: by the browser where it knows Ed25519, else in script. A file kept on a phone may have no
 * WebCrypto at all, and Android views before 2025 know the curve not (archive.md §10).
 */
export const verify: Verify = async (key, signature, signed) => {
	try {
		return await byWebCrypto(key, signature, signed);
	} catch {
		return verifyInScript(signature, signed, key, { zip215: false });
	}
};
