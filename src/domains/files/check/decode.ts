import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

// the built web part lies elsewhere than its source: both are started in the folder of the project
const child = 'src/domains/files/check/decode-child.ts';

/** Whether a picture decodes, tried in a child process with limits: 20 s, 300 MB of heap, its packages to read and nothing else. */
export const decodes = async (pieces: readonly Buffer[]): Promise<boolean> => {
	const readable = ['node_modules', 'package.json', child].map(
		(path) => `--allow-fs-read=${join(process.cwd(), path)}`,
	);
	const started = spawn(
		process.execPath,
		['--permission', '--allow-addons', ...readable, '--max-old-space-size=300', child],
		{ env: {}, stdio: ['pipe', 'ignore', 'ignore'], timeout: 20_000, killSignal: 'SIGKILL' },
	);
	const ended = new Promise<boolean>((resolve) => {
		started.once('error', () => resolve(false));
		started.once('exit', (code) => resolve(code === 0));
	});
	// a child that has seen enough closes its end
	await pipeline(Readable.from(pieces), started.stdin).catch(() => {});
	return ended;
};
