import { createHmac, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import * as v from 'valibot';

const portWrong = 'a number from 0 to 65535';
const port = v.pipe(
	v.string(),
	v.regex(/^\d{1,5}$/, portWrong),
	v.transform(Number),
	v.maxValue(65535, portWrong),
);

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
	/** the address people use: printed in QR codes, mails and feeds; plain http on this machine alone */
	PUBLIC_URL: v.optional(v.pipe(v.string(), v.url('a whole address, as https://daam.example'))),
	/** proxies in front, besides one on this machine: addresses or ranges, with commas between */
	PROXY_ADDRESS: v.optional(v.string(), ''),
	/** everything in one process, or one part of it beside a DATABASE_URL */
	DAAM_ROLE: v.optional(v.picklist(['all', 'web', 'worker'], 'all, web or worker'), 'all'),
	/** where mail leaves, `smtp://user:password@host:587`; without it mail waits */
	SMTP_URL: v.optional(v.string()),
	/** the sender of mail */
	MAIL_FROM: v.optional(v.string()),
});

const isLoopback = (host: string) => /^(localhost|127(\.\d+){3}|\[::1\])$/.test(host);

const publicUrl = (given: string | undefined, host: string, port: number): string => {
	const url = new URL(given ?? `http://${host.includes(':') ? `[${host}]` : host}:${port}`);
	if (url.protocol !== 'https:' && !isLoopback(url.hostname))
		throw new Error(
			`plain http is for a loopback host alone, and ${url.hostname} is none: set PUBLIC_URL to the https address people use`,
		);
	return url.origin;
};

/** The settings, checked; throws with the name of the first wrong one. */
export const readConfig = (env: Record<string, string | undefined>) => {
	const parsed = v.safeParse(shape, env);
	if (!parsed.success) {
		const [{ path, message }] = parsed.issues;
		throw new Error(`${path?.[0]?.key}: ${message}`);
	}
	const read = parsed.output;
	const dataDir = resolve(read.DATA_DIR);
	if (read.DAAM_ROLE !== 'all' && !read.DATABASE_URL)
		throw new Error('DAAM_ROLE needs a DATABASE_URL that both parts share');
	return {
		port: read.PORT,
		host: read.HOST,
		dataDir,
		keyDir: read.KEY_DIR ? resolve(read.KEY_DIR) : join(dataDir, 'keys'),
		databaseUrl: read.DATABASE_URL,
		publicUrl: publicUrl(read.PUBLIC_URL, read.HOST, read.PORT),
		proxyAddresses: read.PROXY_ADDRESS.split(',').flatMap((one) => one.trim() || []),
		role: read.DAAM_ROLE,
		mail: read.SMTP_URL && read.MAIL_FROM ? { url: read.SMTP_URL, from: read.MAIL_FROM } : null,
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
