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

/**
 * Finds the folder of the cluster for a data folder. PostgreSQL refuses to run as root: then it runs as
 * the system user `daam`, and where that user cannot enter the data folder or the packages, cluster and
 * binaries lie under `/var/lib/daam/<id>`, the id being kept in the data folder.
 */
export const findHome = (dataDir: string, native: string): Home => {
	fs.mkdirSync(dataDir, { recursive: true });
	if (process.getuid?.() !== 0) return { folder: dataDir, native, user: null, moved: false };
	const user = unprivilegedUser();
	if (enterableByOthers(dataDir) && enterableByOthers(native))
		return { folder: dataDir, native, user, moved: false };
	const folder = join('/var/lib/daam', keptId(join(dataDir, 'cluster-id')));
	const copy = join(folder, 'native');
	if (!fs.existsSync(copy)) {
		const half = `${copy}.${process.pid}`;
		fs.cpSync(native, half, { recursive: true, verbatimSymlinks: true });
		fs.renameSync(half, copy);
	}
	return { folder, native: copy, user, moved: true };
};
