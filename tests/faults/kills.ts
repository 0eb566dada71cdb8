import { type ChildProcess, spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { joinCluster } from '#platform/server';
import { ended, freePort, lineOf, newDataDir, spawnApp } from '../world/app.ts';
import { cutPower } from './tree.ts';
import { join, prepareWrites, send, type Write } from './writes.ts';

const isKnown = async (home: string, cookie: string) =>
	(await fetch(`${home}/account`, { redirect: 'manual', headers: { cookie } })).status === 200;

const started = async (env: Record<string, string>): Promise<ChildProcess> => {
	const child = spawnApp(env);
	await lineOf(child, /http:\/\//);
	return child;
};

const refusesSecond = async (env: Record<string, string>): Promise<boolean> =>
	(await ended(spawnApp({ ...env, PORT: String(await freePort()) }))) !== 0;

/** The stored answers of once-keys: what was acknowledged and is not among them is lost. */
const storedOf = async (dataDir: string, keys: string[]): Promise<Map<string, string>> => {
	const client = new pg.Client((await joinCluster(dataDir))!.connection);
	await client.connect();
	const { rows } = await client.query(
		'select key, answer::text as answer from app.once where key = any($1) and answer is not null',
		[keys],
	);
	await client.end();
	return new Map(rows.map(({ key, answer }) => [key as string, answer as string]));
};

const verifies = (env: Record<string, string>): boolean =>
	spawnSync(process.execPath, ['bin/daam.ts', 'verify', '--json'], {
		env: { ...process.env, ...env },
		stdio: 'ignore',
	}).status === 0;

type Acknowledged = Write & { to: string; answer?: string };

/**
 * Cuts the power of the whole process tree at random moments while clients open accounts, upload, submit, return,
 * recommend, decide and proclaim; starts again, looks for everything that was acknowledged, sends it once more under its
 * key, and verifies journal, log, numbers and files (R1). `lost`, `changed` and `unverified` must be 0.
 */
export const kills = async (times: number) => {
	const dataDir = newDataDir();
	const port = await freePort();
	const home = `http://127.0.0.1:${port}`;
	const env = { PORT: String(port), DATA_DIR: dataDir };
	const accounts: string[] = [];
	const acknowledged: Acknowledged[] = [];
	const found = { lost: 0, changed: 0, unverified: 0, cut: 0 };
	let app = await started(env);
	const secondRefused = await refusesSecond(env);
	try {
		const waiting = await prepareWrites({ home, dataDir }, times);
		for (let round = 0; round < times; round++) {
			let open = true;
			const fresh: Acknowledged[] = [];
			const client = async () => {
				try {
					while (open) {
						const write = waiting.shift();
						const to = write ? await send(home, write) : null;
						if (write && to) fresh.push({ ...write, to });
						if (!write) await pause(50);
					}
				} catch {
					found.cut++;
				}
			};
			const joining = async () => {
				try {
					while (open) {
						const cookies = await join(home);
						if (cookies) accounts.push(cookies);
					}
				} catch {
					found.cut++;
				}
			};
			const clients = [client(), client(), joining()];
			await pause(600 + Math.random() * 2_400);
			const end = ended(app);
			cutPower(app.pid!);
			open = false;
			await Promise.all([end, ...clients]);
			app = await started(env);
			acknowledged.push(...fresh);
			const stored = await storedOf(
				dataDir,
				acknowledged.map(({ key }) => key),
			);
			for (const one of acknowledged) {
				const answer = stored.get(one.key);
				if (answer === undefined) found.lost++;
				else if (one.answer !== undefined && one.answer !== answer) found.changed++;
				one.answer = answer!;
			}
			for (const one of fresh) if ((await send(home, one)) !== one.to) found.changed++;
			for (const cookies of accounts) if (!(await isKnown(home, cookies))) found.lost++;
			if (!verifies(env)) found.unverified++;
			console.error(
				`round ${round + 1} of ${times}: ${acknowledged.length} kept, ${JSON.stringify(found)}`,
			);
		}
	} finally {
		if (app.exitCode === null && app.signalCode === null) {
			const end = ended(app);
			app.kill('SIGTERM');
			await end;
		}
		rmSync(dataDir, { recursive: true, force: true });
	}
	const kinds: Record<string, number> = { join: accounts.length };
	for (const { what } of acknowledged) kinds[what] = (kinds[what] ?? 0) + 1;
	return {
		fault: 'kills',
		times,
		acknowledged: acknowledged.length + accounts.length,
		kinds,
		...found,
		secondRefused,
	};
};
