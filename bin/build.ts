import { spawnSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './open.ts';

const sources = ['src', 'jurisdictions', 'static', 'package-lock.json', 'vite.config.ts'];

const changedAt = (path: string): number => statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;

/** When anything the pages are made of last changed; folders change when a file in them goes. */
const lastChange = (): number =>
	Math.max(
		...sources.map((source) => {
			const path = join(root, source);
			if (!statSync(path).isDirectory()) return changedAt(path);
			const within = readdirSync(path, { recursive: true, encoding: 'utf8' });
			return Math.max(changedAt(path), ...within.map((one) => changedAt(join(path, one))));
		}),
	);

/** Builds the pages where there are none, or older ones than their sources. */
export const build = (): void => {
	if (changedAt(join(root, 'build/handler.js')) > lastChange()) return;
	const built = spawnSync(
		process.execPath,
		['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'error'],
		{
			cwd: root,
			stdio: ['ignore', 'ignore', 'inherit'],
		},
	);
	if (built.status !== 0) throw new Error('the build failed');
};
