import { createHmac, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import * as v from 'valibot';

const port = v.pipe(v.string(), v.regex(/^\d{1,5}$/), v.transform(Number), v.maxValue(65535));

const shape = v.object({
	/** where to listen */
	PORT: v.optional(port, '3000'),
	HOST: v.optional(v.string(), '127.0.0.1'),
	/** cluster, files and keys of this installation */
	DATA_DIR: v.optional(v.string(), './data'),
	/** keys belong on another volume than the data */
	KEY_DIR: v.optional(v.string()),
	/** a PostgreSQL server instead of the embedded one; a login that may create roles */
	DATABASE_URL: v.optional(v.string()),
});

/** The settings, checked; throws with the name of the first wrong one. */
export const readConfig = (env: Record<string, string | undefined>) => {
	const read = v.parse(shape, env);
	const dataDir = resolve(read.DATA_DIR);
	return {
		port: read.PORT,
		host: read.HOST,
		dataDir,
		keyDir: read.KEY_DIR ? resolve(read.KEY_DIR) : join(dataDir, 'keys'),
		databaseUrl: read.DATABASE_URL,
	};
};

/** The passwords of the serving logins, derived from a secret kept in `keyDir` (made when missing, 0600). */
export const loginPasswords = (keyDir: string): ((login: string) => string) => {
	mkdirSync(keyDir, { recursive: true, mode: 0o700 });
	const file = join(keyDir, 'logins');
	if (!existsSync(file)) writeFileSync(file, randomBytes(32), { mode: 0o600 });
	const secret = readFileSync(file);
	return (login) => createHmac('sha256', secret).update(login).digest('base64url');
};
