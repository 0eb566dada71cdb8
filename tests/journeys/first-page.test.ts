import type { ChildProcess } from 'node:child_process';
import { rmSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import type { Browser } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launch } from '../browser/chromium.ts';
import { ended, freePort, lineOf, newDataDir, spawnApp } from '../world/app.ts';

// an application of its own: it is stopped, started again, and met by a second one
const dataDir = newDataDir();
let home: string;
let port: number;
let server: ChildProcess;
let browser: Browser;

const start = () => spawnApp({ PORT: String(port), DATA_DIR: dataDir });

beforeAll(async () => {
	port = await freePort();
	home = `http://127.0.0.1:${port}`;
	server = start();
	await lineOf(server, /http:\/\//);
	browser = await launch();
}, 300_000);

afterAll(async () => {
	await browser?.close();
	if (server && server.exitCode === null) {
		const end = ended(server);
		server.kill('SIGTERM');
		await end;
	}
	rmSync(dataDir, { recursive: true, force: true });
});

const pages = ['/', '/en', '/nope', '/en/nope'];
const looks = [360, 1280].flatMap((width) =>
	(['light', 'dark'] as const).flatMap((colorScheme) =>
		pages.map((path) => ({ path, width, colorScheme })),
	),
);

describe.each(looks)('$path at $width, $colorScheme', ({ path, width, colorScheme }) => {
	test('no axe violation, no sideways scroll, no script, nothing from elsewhere', async () => {
		const context = await browser.newContext({ viewport: { width, height: 800 }, colorScheme });
		const page = await context.newPage();
		const asked: string[] = [];
		const violations: string[] = [];
		page.on('request', (request) => asked.push(request.url()));
		page.on('console', (message) => {
			if (/Content Security Policy/.test(message.text())) violations.push(message.text());
		});
		const answer = await page.goto(home + path);
		expect(answer!.status()).toBe(path.includes('nope') ? 404 : 200);
		expect(await page.locator('html').getAttribute('dir')).toBe(
			path.startsWith('/en') ? 'ltr' : 'rtl',
		);
		const found = await new AxeBuilder({ page }).analyze();
		expect(found.violations.map((one) => `${one.id}: ${one.nodes[0]?.html}`)).toEqual([]);
		const wider = await page.evaluate(
			() => document.documentElement.scrollWidth - document.documentElement.clientWidth,
		);
		expect(wider).toBe(0);
		expect(asked.filter((url) => !url.startsWith(home) && !url.startsWith('data:'))).toEqual([]);
		expect(asked.filter((url) => url.endsWith('.js'))).toEqual([]);
		expect(violations).toEqual([]);
		await context.close();
	});
});

test('the keyboard alone changes the language and stays on the page', async () => {
	const context = await browser.newContext({ javaScriptEnabled: false });
	const page = await context.newPage();
	await page.goto(`${home}/nope`);
	const there = page.locator('header a[hreflang=en]:focus');
	for (let i = 0; i < 20 && (await there.count()) === 0; i++) await page.keyboard.press('Tab');
	await page.keyboard.press('Enter');
	await page.waitForURL(`${home}/en/nope`);
	expect(await page.locator('h1').innerText()).toBe('There is no such page');
	await context.close();
});

test('alive and able to serve', async () => {
	expect(await (await fetch(`${home}/healthz`)).json()).toEqual({ alive: true });
	expect(await (await fetch(`${home}/readyz`)).json()).toEqual({ ready: true });
});

test('a second start on the same data folder is refused and leaves the first unharmed', async () => {
	const second = start();
	const end = ended(second);
	await expect(lineOf(second, /http:\/\//)).rejects.toThrow(/data folder/);
	expect(await end).toBe(1);
	expect((await fetch(`${home}/readyz`)).status).toBe(200);
});

test('SIGTERM stops within 10 s, and it starts again on the same data', async () => {
	const end = ended(server);
	const from = Date.now();
	server.kill('SIGTERM');
	expect(await end).toBe(0);
	expect(Date.now() - from).toBeLessThan(10_000);
	server = start();
	await lineOf(server, /http:\/\//);
	expect((await fetch(`${home}/readyz`)).status).toBe(200);
}, 60_000);
