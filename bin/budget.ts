// Bytes and requests of every page as a browser meets them cold, against interface.md §10. Exit 1 over budget.
import { globSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Cookie } from '@playwright/test';
import { launch } from '../tests/browser/chromium.ts';
import { addressOf, params, particular, routes as routeTable } from '../tests/matrix/routes.ts';
import { startApp } from '../tests/world/app.ts';
import { enterSamples } from '../tests/world/samples.ts';
import { signInAs } from '../tests/world/sign-in.ts';

type Budget = {
	bytes: number;
	html: number;
	css: number;
	font: number;
	requests: number;
	script: number;
};
type Seen = Budget & { address: string; status: number };

const kB = 1_024;
const publicPage: Budget = {
	bytes: 45 * kB,
	html: 10 * kB,
	css: 12 * kB,
	font: 20 * kB,
	requests: 8,
	script: 0,
};
const workspace: Budget = {
	bytes: 110 * kB,
	html: 110 * kB,
	css: 12 * kB,
	font: 20 * kB,
	requests: 12,
	script: 70 * kB,
};
const isPublic = (route: string) => /^\/(\(public\)|verify)/.test(route) || route === '/';
const budgetOf = (route: string) => (isPublic(route) ? publicPage : workspace);

const routes = globSync('**/+page.svelte', { cwd: join(import.meta.dirname, '../src/routes') })
	.map((file) => `/${file.replace(/\/?\+page\.svelte$/, '')}`)
	.sort();

// who looks at an area, by the phone of a persona of the demonstration world
const lookers: Record<string, string> = {
	account: '+218910000001',
	apply: '+218910000001',
	o: '+218910000003',
	desk: '+218910000011',
};

/** A place to look at: parameters are filled from what Huda has; null: no sample fills one. */
const sampleOf = (id: string): string | null => {
	const route = routeTable.find((one) => one.id === id);
	const known = route?.params.every((name) => particular[id]?.fill?.[name] ?? params[name]);
	return route && known ? addressOf(route, samples.own) : null;
};

const measure = async (browser: Browser, address: string, cookies: Cookie[]): Promise<Seen> => {
	const context = await browser.newContext({ viewport: { width: 360, height: 800 } });
	await context.addCookies(cookies);
	const page = await context.newPage();
	const cdp = await context.newCDPSession(page);
	await cdp.send('Network.enable');
	await cdp.send('Network.setCacheDisabled', { cacheDisabled: true });
	const seen: Seen = {
		address,
		status: 0,
		bytes: 0,
		html: 0,
		css: 0,
		font: 0,
		script: 0,
		requests: 0,
	};
	const kinds = new Map<string, { type: string; headers: number }>();
	cdp.on('Network.responseReceived', ({ requestId, type, response }) => {
		if (response.url.startsWith('data:')) return;
		kinds.set(requestId, { type, headers: response.encodedDataLength });
		seen.requests++;
		if (type === 'Document') seen.status ||= response.status;
	});
	const parts = { Document: 'html', Stylesheet: 'css', Font: 'font', Script: 'script' } as const;
	// as it came over the wire; headers count for the page, not for the parts
	cdp.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
		const kind = kinds.get(requestId);
		if (!kind) return;
		seen.bytes += encodedDataLength;
		const part = parts[kind.type as keyof typeof parts];
		if (part) seen[part] += encodedDataLength - kind.headers;
	});
	await page.goto(address, { waitUntil: 'networkidle' });
	await context.close();
	return seen;
};

const over = (seen: Seen, budget: Budget) =>
	(Object.keys(budget) as (keyof Budget)[]).filter((what) => seen[what] > budget[what]);

const app = await startApp();
const samples = await enterSamples(app);
const browser = await launch();
let failures = 0;
try {
	const sessions = new Map<string, Cookie[]>();
	for (const [area, phone] of Object.entries(lookers)) {
		const cookies = await signInAs(app.home, phone).catch(() => []);
		sessions.set(
			area,
			cookies.map(([name, value]) => ({ name, value, url: app.home }) as unknown as Cookie),
		);
	}
	console.log('bytes   html    css     font    script  requests  page');
	for (const route of routes) {
		const path = sampleOf(route);
		if (path === null) {
			console.log(`${' '.repeat(50)}${route}: no sample in the demonstration world`);
			continue;
		}
		const area = route.split('/')[1] ?? '';
		for (const language of ['', '/en']) {
			const address = app.home + language + (path === '/' && language ? '' : path);
			const seen = await measure(browser, address, sessions.get(area) ?? []);
			const wrong = over(seen, budgetOf(route));
			if (seen.status !== 200 && seen.status !== 303)
				wrong.push(`status ${seen.status}` as 'bytes');
			if (wrong.length) failures++;
			const columns = [seen.bytes, seen.html, seen.css, seen.font, seen.script, seen.requests];
			console.log(
				`${columns.map((n) => String(n).padEnd(8)).join('')}  ${language + path}${wrong.length ? `  OVER: ${wrong.join(', ')}` : ''}`,
			);
		}
	}
} finally {
	await browser.close();
	await app.stop();
}
console.log(JSON.stringify({ over: failures }));
process.exitCode = failures ? 1 : 0;
