import { hashes, verify as check } from '@noble/ed25519';
import { sha512 } from '@noble/hashes/sha2.js';
import { byWebCrypto, type Verify } from '#domains/papers';

hashes.sha512 = sha512;

/** Ed25519 in script, as strict as RFC 8032. */
export const verifyInScript: Verify = async (key, signature, signed) => {
	try {
		return check(signature, signed, key, { zip215: false });
	} catch {
		return false;
	}
};

/**
 * Whether a signature is good: by the browser where it knows Ed25519, else in script. A file kept on a phone may have no
 * WebCrypto at all, and Android views before 2025 do not know the curve (archive.md §10).
 */
export const verify: Verify = (key, signature, signed) =>
	byWebCrypto(key, signature, signed).catch(() => verifyInScript(key, signature, signed));
