import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium as playwright, type Browser } from '@playwright/test';

const installed = () =>
	[process.env.CHROMIUM_PATH, '/usr/bin/chromium', '/usr/bin/chromium-browser'].find(
		(path) => path && existsSync(path),
	);

const fromDebian = () => {
	if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return undefined;
	const quiet = { stdio: 'ignore' as const, timeout: 240_000 };
	spawnSync('apt-get', ['update', '-qq'], quiet);
	spawnSync('apt-get', ['install', '-y', '-qq', 'chromium', 'fonts-noto-core'], quiet);
	return installed();
};

const fromNpm = async () => (await import('@sparticuz/chromium')).default.executablePath();

/** The machine's Chromium, else Debian's when root, else the one in npm. */
export const launch = async (): Promise<Browser> =>
	playwright.launch({
		executablePath: installed() ?? fromDebian() ?? (await fromNpm()),
		args: [
			'--no-sandbox',
			'--disable-gpu',
			'--no-first-run',
			'--disable-background-networking',
			'--disable-component-update',
			'--disable-sync',
		],
	});
