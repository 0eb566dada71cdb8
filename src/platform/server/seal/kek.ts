import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SealKey } from './field.ts';

const name = 'kek';

/**
 * The key-encryption key of an installation: 48 bytes (id, key) in a file of `keyDir`, mode 0600, kept
 * outside the database and its backups (trust.md §8). With `make`, a missing one is made.
 * Throws when it is missing, damaged or readable by others.
 */
export const readKek = (keyDir: string, make = false): SealKey => {
	const file = join(keyDir, name);
	if (make && !existsSync(file)) {
		mkdirSync(keyDir, { recursive: true, mode: 0o700 });
		writeFileSync(file, randomBytes(48), { mode: 0o600, flag: 'wx' });
	}
	const bytes = readFileSync(file);
	if (bytes.length !== 48) throw new Error('the key-encryption key is damaged');
	if (process.platform !== 'win32' && (statSync(file).mode & 0o077) !== 0)
		throw new Error('the key-encryption key is readable by others');
	return { id: bytes.subarray(0, 16), bytes: bytes.subarray(16) };
};
