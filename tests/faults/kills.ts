import type { ChildProcess } from 'node:child_process';
import { rmSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { ended, freePort, lineOf, newDataDir, spawnApp } from '../world/app.ts';
import { cutPower } from './tree.ts';

type Client = { cookies: string; acknowledged: boolean };

const cookiesOf = (answer: Response) =>
	answer.headers
		.getSetCookie()
		.map((line) => line.split(';')[0])
		.join('; ');

const join = async (home: string): Promise<Client> => {
	const answer = await fetch(`${home}/account/join`, {
		method: 'POST',
		redirect: 'manual',
		headers: { origin: home },
		body: new URLSearchParams({
			name: 'سالم عمر',
			phone: '',
			email: '',
			password: 'zaytun-jabal-qamar-7',
		}),
	});
	return { cookies: cookiesOf(answer), acknowledged: answer.status === 303 };
};

const isKnown = async (home: string, { cookies }: Client) =>
	(await fetch(`${home}/account`, { redirect: 'manual', headers: { cookie: cookies } })).status ===
	200;

const started = async (env: Record<string, string>): Promise<ChildProcess> => {
	const child = spawnApp(env);
	await lineOf(child, /http:\/\//);
	return child;
};

const refusesSecond = async (env: Record<string, string>): Promise<boolean> => {
	const second = spawnApp({ ...env, PORT: String(await freePort()) });
	return (await ended(second)) !== 0;
};

/**
 * Cuts the power at random moments while clients open accounts, starts again, and asks for everything that was
 * acknowledged (S-goals of trust.md §16). `lost` must be 0.
 */
export const kills = async (times: number) => {
	const dataDir = newDataDir();
	const port = await freePort();
	const home = `http://127.0.0.1:${port}`;
	const env = { PORT: String(port), DATA_DIR: dataDir };
	const kept: Client[] = [];
	let lost = 0;
	let cut = 0;
	let app = await started(env);
	const secondRefused = await refusesSecond(env);
	try {
		for (let round = 0; round < times; round++) {
			let open = true;
			const write = async () => {
				while (open)
					try {
						const client = await join(home);
						if (client.acknowledged) kept.push(client);
					} catch {
						cut++;
						return;
					}
			};
			const clients = Array.from({ length: 4 }, write);
			await pause(300 + Math.random() * 1_500);
			const end = ended(app);
			cutPower(app.pid!);
			open = false;
			await Promise.all([end, ...clients]);
			app = await started(env);
			for (const client of kept) if (!(await isKnown(home, client))) lost++;
			console.error(`round ${round + 1} of ${times}: lost ${lost}`);
		}
	} finally {
		if (app.exitCode === null && app.signalCode === null) {
			const end = ended(app);
			app.kill('SIGTERM');
			await end;
		}
		rmSync(dataDir, { recursive: true, force: true });
	}
	return { fault: 'kills', times, acknowledged: kept.length, lost, cut, secondRefused };
};
