import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A folder that another user may enter: the database runs as one when this process is root. */
export const newDataDir = (): string => {
	const folder = mkdtempSync(join(tmpdir(), 'daam-app-'));
	chmodSync(folder, 0o711);
	return folder;
};

/** A port nobody listens on. */
export const freePort = (): Promise<number> =>
	new Promise((resolve, reject) => {
		const probe = createServer().once('error', reject);
		probe.listen(0, '127.0.0.1', () => {
			const { port } = probe.address() as { port: number };
			probe.close(() => resolve(port));
		});
	});

/** Waits until a child has said something, and gives all it said; rejects with it when the child ends first. */
export const lineOf = (child: ChildProcess, pattern: RegExp): Promise<string> =>
	new Promise((resolve, reject) => {
		let said = '';
		const hear = (chunk: Buffer) => {
			said += chunk;
			if (pattern.test(said)) resolve(said);
		};
		child.stdout!.on('data', hear);
		child.stderr!.on('data', hear);
		child.once('exit', () => reject(new Error(said)));
	});

/** The exit code of a child, when it comes. */
export const ended = (child: ChildProcess): Promise<number | null> =>
	new Promise((resolve) => child.once('exit', (code) => resolve(code)));

/** Starts `bin/start.ts` as its own process group. */
export const spawnApp = (env: Record<string, string>): ChildProcess =>
	spawn(process.execPath, ['bin/start.ts'], {
		env: { ...process.env, ...env },
		stdio: ['ignore', 'pipe', 'pipe'],
		detached: true,
	});

/** The whole application on a data folder of its own: its address, and how to end it. */
export const startApp = async (env: Record<string, string> = {}) => {
	const dataDir = newDataDir();
	const port = await freePort();
	const child = spawnApp({ PORT: String(port), DATA_DIR: dataDir, ...env });
	await lineOf(child, /http:\/\//);
	const stop = async () => {
		const end = ended(child);
		if (child.exitCode === null) child.kill('SIGTERM');
		await end;
		rmSync(dataDir, { recursive: true, force: true });
	};
	return { home: `http://127.0.0.1:${port}`, port, dataDir, child, stop };
};
