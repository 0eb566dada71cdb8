import { spawn } from 'node:child_process';
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { ended, freePort, newDataDir, spawnApp } from '../world/app.ts';

const said = async (child: ReturnType<typeof spawnApp>) => {
	let text = '';
	for (const stream of [child.stdout!, child.stderr!])
		stream.on('data', (chunk) => (text += chunk));
	return { code: await ended(child), text };
};
const daam = (dataDir: string, ...args: string[]) =>
	said(
		spawn(process.execPath, ['bin/daam.ts', ...args], {
			env: { ...process.env, DATA_DIR: dataDir },
			stdio: ['ignore', 'pipe', 'pipe'],
		}),
	);
const linesOf = (text: string): { check: string; state: string; says: string[] }[] =>
	text
		.trim()
		.split('\n')
		.map((line) => JSON.parse(line));

let own: string;
beforeAll(() => {
	own = newDataDir();
});
afterAll(() => rmSync(own, { recursive: true, force: true }));

test('the demonstration world is healthy, looked at while it serves', async () => {
	const { code, text } = await daam(inject('dataDir'), 'doctor', '--json');
	expect(linesOf(text).filter(({ state }) => state === 'fault')).toEqual([]);
	expect(linesOf(text).map(({ check }) => check)).toEqual(
		expect.arrayContaining([
			'settings',
			'kek',
			'logins',
			'policies',
			'arabic',
			'journal',
			'files',
			'words',
			'rules',
		]),
	);
	expect(code).toBe(0);
	expect((await daam(inject('dataDir'), 'verify')).code).toBe(0);
	const again = await daam(inject('dataDir'), 'init', '--empty');
	expect([again.code, again.text]).toEqual([1, expect.stringContaining('demonstration')]);
	expect((await fetch(`${inject('home')}/readyz`)).status).toBe(200);
});

test('an empty installation: its first operator gets a code; looking at nothing begins nothing', async () => {
	expect(await daam(own, 'doctor')).toMatchObject({
		code: 1,
		text: expect.stringContaining('nothing was made'),
	});
	expect(readdirSync(own)).toEqual([]);
	expect((await daam(own, 'init')).text).toContain('--empty');
	const made = await daam(own, 'init', '--empty', '--json');
	expect(JSON.parse(made.text)).toMatchObject({ code: expect.stringMatching(/^\d{12}$/) });
	expect(await daam(own, 'migrate')).toMatchObject({
		code: 0,
		text: expect.stringContaining('nothing to do'),
	});
	expect(await daam(own, 'doctor')).toMatchObject({ code: 0 });
});

test('without its keys nothing starts, and it is said which one and where', async () => {
	const start = async (env: Record<string, string> = {}) =>
		said(spawnApp({ DATA_DIR: own, PORT: String(await freePort()), ...env }));
	rmSync(join(own, 'keys/kek'));
	const { code, text } = await start();
	expect(code).toBe(1);
	expect(text).toContain(
		`the key-encryption key is missing: put it back at ${join(own, 'keys/kek')}`,
	);
	expect((await daam(own, 'doctor')).text).toMatch(/FAULT\s+kek/);
	expect(await start({ PUBLIC_URL: 'http://daam.example' })).toMatchObject({
		code: 1,
		text: expect.stringContaining('plain http'),
	});
});
