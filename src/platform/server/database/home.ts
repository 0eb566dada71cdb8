import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import * as fs from 'node:fs';
import { dirname, join } from 'node:path';

/** Where the embedded cluster lives and who runs it; `user` is null when this process is no root. */
export type Home = {
	folder: string;
	native: string;
	user: { uid: number; gid: number } | null;
	moved: boolean;
};

const account = 'daam';

const ids = () => ({
	uid: Number(execFileSync('id', ['-u', account], { stdio: ['ignore', 'pipe', 'ignore'] })),
	gid: Number(execFileSync('id', ['-g', account], { stdio: ['ignore', 'pipe', 'ignore'] })),
});

const unprivilegedUser = () => {
	try {
		return ids();
	} catch {
		execFileSync('useradd', [
			'--system',
			'--no-create-home',
			'--shell',
			'/usr/sbin/nologin',
			account,
		]);
		return ids();
	}
};

const enterableByOthers = (path: string): boolean => {
	for (let at = path; ; at = dirname(at)) {
		if ((fs.statSync(at).mode & 0o001) === 0) return false;
		if (at === dirname(at)) return true;
	}
};

const keptId = (file: string): string => {
	if (!fs.existsSync(file)) fs.writeFileSync(file, randomUUID(), { mode: 0o600 });
	return fs.readFileSync(file, 'utf8').trim();
};

const system = '/var/lib/daam';

// one copy for every clone on the machine that holds the same release
const enterableNative = (native: string, version: string): string => {
	if (enterableByOthers(native)) return native;
	const copy = join(system, `postgres-${version}`);
	if (!fs.existsSync(copy)) {
		const half = `${copy}.${process.pid}`;
		fs.cpSync(native, half, { recursive: true, verbatimSymlinks: true });
		fs.renameSync(half, copy);
	}
	return copy;
};

/**
 * Finds the folder of the cluster for a data folder. PostgreSQL refuses to run as root: then it runs as
 * the system user `daam`. What that user cannot enter lies under `/var/lib/daam`: the binaries of
 * `version`, and the cluster in a folder of its own, whose random id is kept in the data folder.
 */
export const findHome = (dataDir: string, native: string, version: string): Home => {
	fs.mkdirSync(dataDir, { recursive: true });
	if (process.getuid?.() !== 0) return { folder: dataDir, native, user: null, moved: false };
	const user = unprivilegedUser();
	const runnable = enterableNative(native, version);
	if (enterableByOthers(dataDir)) return { folder: dataDir, native: runnable, user, moved: false };
	const folder = join(system, keptId(join(dataDir, 'cluster-id')));
	// made here: a recursive mkdir of a 0700 folder inside would close this one too
	fs.mkdirSync(folder, { recursive: true, mode: 0o711 });
	return { folder, native: runnable, user, moved: true };
};
