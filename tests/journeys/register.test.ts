import { request } from 'node:http';
import AxeBuilder from '@axe-core/playwright';
import type { Browser, Page } from '@playwright/test';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { joinCluster } from '#platform/server';
import { launch } from '../browser/chromium.ts';

const home = inject('home');
const { own } = inject('samples');
let browser: Browser;
beforeAll(async () => {
	browser = await launch();
}, 300_000);
afterAll(() => browser?.close());

const json = async (path: string, headers: Record<string, string> = {}) => {
	const answer = await fetch(home + path, { headers });
	return { answer, body: answer.status === 304 ? null : await answer.json() };
};
const organisation = async () => (await json(`/api/v1/organisations/${own.publicId}`)).body;

const check = async (page: Page) => {
	const found = await new AxeBuilder({ page }).analyze();
	expect(found.violations.map((one) => `${page.url()} ${one.id}: ${one.nodes[0]?.html}`)).toEqual(
		[],
	);
	const wider = await page.evaluate(
		() => document.documentElement.scrollWidth - document.documentElement.clientWidth,
	);
	expect(wider, `${page.url()} scrolls sideways`).toBeLessThanOrEqual(0);
	expect(await page.locator('script').count()).toBe(0);
	expect(await page.locator('h1').count()).toBe(1);
};

describe.each([360, 1280])('at %i px', (width) => {
	test.each(['', '/en'])(
		'every state of the pages is accessible, language "%s"',
		async (language) => {
			const context = await browser.newContext({ viewport: { width, height: 800 } });
			const page = await context.newPage();
			const { name_ar: name } = await organisation();
			const states: [path: string, status: number][] = [
				['/register', 200],
				[`/register?q=${encodeURIComponent(name)}`, 200],
				['/register?q=quantum+pizza', 200],
				['/register?municipality=LY0103&sort=name', 200],
				['/register?q=1234567894', 200],
				['/register?q=%20%E2%80%8B%20', 200],
				['/register?cursor=x', 422],
				['/register?q=a&q=b', 422],
				['/register?kind=guild', 422],
				[`/register?q=${'ب'.repeat(5_000)}`, 422],
				[`/register/${own.publicId}`, 200],
				['/register/LY-CSC-9999998', 404],
				['/names', 200],
				['/names?name=%20%20', 200],
				['/names?name=%D8%AC%D9%85%D8%B9%D9%8A%D8%A9', 200],
				[`/names?name=${encodeURIComponent(name)}`, 200],
				['/names?name=%E2%80%AEabc', 422],
			];
			for (const [path, status] of states) {
				const answer = await page.goto(home + language + path);
				expect(answer!.status(), path.slice(0, 60)).toBe(status);
				await check(page);
			}
			await context.close();
		},
		240_000,
	);
});

describe.each([
	['without script', false, ''],
	['with script', true, '/en'],
] as const)('%s', (_, javaScriptEnabled, language) => {
	test('from a misspelt search to the organisation, its certificate and its data', async () => {
		const context = await browser.newContext({ javaScriptEnabled });
		const page = await context.newPage();
		const { name_ar: name, municipality_name: place } = await organisation();
		await page.goto(`${home}${language}/register`);
		// one letter of the most telling word is slipped
		const slipped = name.replace(/(\p{L})(\p{L})$/u, '$2$1');
		await page.locator('input[name=q]').fill(slipped);
		await page.locator('form[role=search] button').click();
		expect(new URL(page.url()).searchParams.get('q')).toBe(slipped);
		expect(await page.locator('ol.rows li').first().locator('mark').count()).toBeGreaterThan(0);
		await page.goto(`${page.url()}&municipality=${encodeURIComponent(place.ar)}`);
		await page.locator('ol.rows h3 a').first().click();
		expect(page.url()).toBe(`${home}${language}/register/${own.publicId}`);
		expect(await page.locator('.head').innerText()).toContain(name);
		await page.locator(`a[href$="/verify/${own.certificate}"]`).click();
		expect(await page.locator('main').innerText()).toContain(own.publicId);
		await page.goBack();
		await page.locator(`a[href="/api/v1/organisations/${own.publicId}"]`).click();
		expect(await page.locator('body').innerText()).toContain(own.publicId);
		await context.close();
	});

	test('narrowing is by links that can be taken back, pages go on and keep what was asked', async () => {
		const context = await browser.newContext({ javaScriptEnabled });
		const page = await context.newPage();
		await page.goto(`${home}${language}/register`);
		const before = await page.locator('h2.results-n').innerText();
		await page.locator('#narrow .facet a').first().click();
		expect(await page.locator('h2.results-n').innerText()).not.toBe(before);
		await page.locator('.facet-chosen a').first().click();
		expect(await page.locator('h2.results-n').innerText()).toBe(before);
		await context.close();
	});
});

test('a name is checked before any account: the same, near, free', async () => {
	const { name_ar: name } = await organisation();
	const verdict = async (typed: string) =>
		(await json(`/api/v1/names/check?name=${encodeURIComponent(typed)}`)).body;
	const same = await verdict(name.replace('جمعية', 'جمعيه'));
	expect([same.verdict, same.candidates[0].public_id]).toEqual(['same-as', own.publicId]);
	expect(same.candidates[0]).toMatchObject({ name_ar: name, score: expect.any(Number) });
	expect((await verdict('جمعية زقاق الفيروز النادر')).verdict).toBe('clear');
	const pair = new URLSearchParams({ name, against: name.replace(/^\S+/, 'منظمة') });
	const { body } = await json(`/api/v1/names/check?${pair}`);
	expect(Object.keys(body)).toEqual(['score', 'shared_words']);
	expect(body.score).toBeGreaterThan(0.65);
});

test('lists page by page by cursor, and hold what was promised', async () => {
	const seen: string[] = [];
	let cursor: string | null = '';
	do {
		const asked = new URLSearchParams({ limit: '5', ...(cursor ? { cursor } : {}) });
		const { body, answer }: any = await json(`/api/v1/organisations?${asked}`);
		expect(answer.headers.get('access-control-allow-origin')).toBe('*');
		expect(body.items.length).toBeLessThanOrEqual(5);
		seen.push(...body.items.map((one: any) => one.public_id));
		for (const one of body.items)
			expect(one).toMatchObject({
				identifiers: [{ scheme: 'LY-CSC', id: one.public_id }],
				name_ar: expect.any(String),
				kind: 'association',
				recognitions: [{ state: 'active' }],
			});
		cursor = body.next_cursor;
	} while (cursor);
	expect(new Set(seen).size).toBe(seen.length);
	expect(seen).toContain(own.publicId);
});

test('what has not changed is not sent again, and travels compressed within the budget', async () => {
	for (const path of ['/register', `/register/${own.publicId}`, '/api/v1/organisations']) {
		const first = await fetch(home + path);
		const etag = first.headers.get('etag')!;
		expect(first.headers.get('cache-control')).toBe('no-cache');
		await first.arrayBuffer();
		const again = await fetch(home + path, { headers: { 'if-none-match': etag } });
		expect(again.status).toBe(304);
	}
	const weigh = (path: string) =>
		new Promise<number>((resolve, reject) =>
			request(home + path, { headers: { 'accept-encoding': 'br' } }, (answer) => {
				let n = 0;
				answer.on('data', (chunk: Buffer) => (n += chunk.length));
				answer.on('end', () => resolve(n));
			})
				.on('error', reject)
				.end(),
		);
	for (const language of ['', '/en']) {
		expect(await weigh(`${language}/register`)).toBeLessThan(10_240);
		expect(await weigh(`${language}/register/${own.publicId}`)).toBeLessThan(10_240);
	}
});

test.each<[path: string, status: number, code: string, field?: string]>([
	['/api/v1/organisations?limit=0', 422, 'limit-wrong', 'limit'],
	['/api/v1/organisations?limit=x', 422, 'limit-wrong', 'limit'],
	['/api/v1/organisations?limit=201', 422, 'limit-wrong', 'limit'],
	['/api/v1/organisations?cursor=%00', 422, 'not-understood', 'cursor'],
	['/api/v1/organisations?cursor=abcdefghijklmnop', 422, 'cursor-wrong', 'cursor'],
	['/api/v1/organisations?q=%E2%80%AE%D8%A7', 422, 'not-understood', 'q'],
	['/api/v1/organisations?q=a%00b', 422, 'not-understood', 'q'],
	['/api/v1/organisations?q=<5,000 letters>', 422, 'too-long', 'q'],
	['/api/v1/organisations?q=a&q=b', 422, 'asked-twice', 'q'],
	['/api/v1/organisations?kind=guild', 422, 'choice-unknown', 'kind'],
	['/api/v1/organisations?municipality=atlantis', 422, 'place-unknown', 'municipality'],
	['/api/v1/organisations?field=Z99', 422, 'field-unknown', 'field'],
	['/api/v1/organisations?colour=red', 422, 'parameter-unknown', 'colour'],
	['/api/v1/organisations?constructor=1', 422, 'parameter-unknown', 'constructor'],
	['/api/v1/organisations/LY-CSC-9999998', 404, 'organisation-unknown'],
	['/api/v1/organisations/%00', 404, 'organisation-unknown'],
	['/api/v1/names/check', 422, 'required', 'name'],
	['/api/v1/nothing/here', 404, 'address-unknown'],
])('%s is refused as a problem', async (path, status, code, field) => {
	const { answer, body } = await json(path.replace('<5,000 letters>', 'x'.repeat(5_000)));
	expect(answer.headers.get('content-type')).toMatch(/^application\/problem\+json/);
	expect([answer.status, body.status, body.code, body.field]).toEqual([
		status,
		status,
		code,
		field,
	]);
	expect(body.type).toBe(`urn:daam:problem:${code}`);
	expect(body.title_ar).toMatch(/[\u0600-\u06ff]/);
});

test('any page may ask, and is told so before it does', async () => {
	const answer = await fetch(`${home}/api/v1/organisations`, { method: 'OPTIONS' });
	expect([answer.status, answer.headers.get('access-control-allow-origin')]).toEqual([204, '*']);
	const { body } = await json('/api/v1/openapi.json');
	expect(body.openapi).toBe('3.1.0');
	expect(Object.keys(body.paths)).toContain('/api/v1/verify/{code}');
});

test('600 questions a minute from one address, then a wait that is told; others are served', async () => {
	const from = { 'x-forwarded-for': '203.0.113.200' };
	const asks = Array.from({ length: 600 }, (_, i) => i);
	for (let i = 0; i < asks.length; i += 50)
		await Promise.all(
			asks.slice(i, i + 50).map(async () => {
				const answer = await fetch(`${home}/api/v1/organisations?limit=1`, { headers: from });
				expect(answer.status).toBe(200);
				await answer.arrayBuffer();
			}),
		);
	const { answer, body } = await json('/api/v1/organisations?limit=1', from);
	expect([answer.status, body.code]).toEqual([429, 'too-many-questions']);
	expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
	const page = await fetch(`${home}/register`, { headers: { ...from, accept: 'text/html' } });
	expect([page.status, page.headers.get('retry-after')]).toEqual([429, expect.any(String)]);
	expect(await page.text()).toContain('<h1');
	expect((await fetch(`${home}/register`)).status).toBe(200);
	const other = { 'x-forwarded-for': '203.0.113.201' };
	expect((await fetch(`${home}/register`, { headers: other })).status).toBe(200);
});

test('what is withheld is gone from every page and answer within two seconds', async () => {
	const one = await organisation();
	const cluster = (await joinCluster(inject('dataDir')))!;
	const client = new pg.Client({ ...cluster.connection, database: 'postgres' });
	await client.connect();
	const withhold = (field: string) =>
		client.query(
			`insert into organisations.withholding (organisation_id, field, from_at)
			select id, $2, now() from organisations.organisation where public_id = $1`,
			[own.publicId, field],
		);
	const paths = [
		...['/register', '/api/v1/organisations?limit=200'],
		...[
			'/register?q=',
			'/api/v1/organisations?q=',
			'/names?name=',
			'/api/v1/names/check?name=',
		].map((path) => path + encodeURIComponent(one.name_ar.split(' ').slice(1).join(' '))),
	];
	const told = async () => {
		const texts = await Promise.all(paths.map(async (path) => (await fetch(home + path)).text()));
		return texts.join('\n');
	};
	try {
		expect((await told()).includes(own.publicId)).toBe(true);
		await withhold('municipality');
		await new Promise((done) => setTimeout(done, 2_100));
		const page = await (await fetch(`${home}/register/${own.publicId}`)).text();
		expect(page).not.toContain(one.municipality_name.ar);
		expect((await organisation()).municipality).toBeNull();
		await withhold('name');
		await new Promise((done) => setTimeout(done, 2_100));
		expect((await told()).includes(own.publicId)).toBe(false);
		for (const path of ['', '/api/v1'].map((start) => `${start}/register/${own.publicId}`))
			expect((await fetch(home + path)).status).toBe(404);
	} finally {
		await client.query(
			`delete from organisations.withholding w using organisations.organisation o
			where o.id = w.organisation_id and o.public_id = $1`,
			[own.publicId],
		);
		await client.end();
	}
}, 60_000);
