import { createHash } from 'node:crypto';
import AxeBuilder from '@axe-core/playwright';
import type { Browser, Page } from '@playwright/test';
import { HtmlValidate } from 'html-validate';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { launch } from '../browser/chromium.ts';

const home = inject('home');
let browser: Browser;

beforeAll(async () => {
	browser = await launch();
});
afterAll(() => browser.close());

// without script; axe itself is one, and asks for it
const opened = async (
	width = 1280,
	more: { colorScheme?: 'light' | 'dark'; javaScriptEnabled?: boolean } = {},
) =>
	(
		await browser.newContext({
			viewport: { width, height: 800 },
			javaScriptEnabled: false,
			...more,
		})
	).newPage();

const choose = async (page: Page, value: string) => {
	await page.check(`input[value="${value}"]`);
	await page.click('form button.btn');
};

describe.each(['', '/en'])('the guide, language %j', (language) => {
	test('from the first question to the form, without account and without script', async () => {
		const page = await opened(360);
		await page.goto(`${home}${language}/guide`);
		await page.click('a.door-1');
		for (const value of ['LY01', 'LY0103', 'LY010304', 'association']) await choose(page, value);
		await page.fill('input[name="founders_count"]', '٢');
		await page.click('form button.btn');
		for (const value of ['lease', 'no']) await choose(page, value);
		const said = await page.locator('main').innerText();
		for (const word of language
			? ['Lease of the headquarters', 'Demonstration value only', '1 person short', 'No fee']
			: ['عقد إيجار المقر', 'قيمة للعرض فقط', 'ينقص شخص واحد', 'بلا رسم', 'مكتب بنغازي'])
			expect(said).toContain(word);
		// another number, and the later answers stand
		await page.click('aside a[href*="ask=founders_count"]');
		await page.fill('input[name="founders_count"]', '12');
		await page.click('form button.btn');
		const begin = await page.getAttribute('a.btn[href*="/apply/new"]', 'href');
		const address = new URL(begin!, home);
		expect(address.pathname).toBe(`${language}/apply/new`);
		expect(Object.fromEntries(address.searchParams)).toEqual({
			service: 'association-registration',
			municipality: 'LY010304',
			seat_kind: 'lease',
		});
		expect(await page.context().cookies()).toEqual([]);
		await page.context().close();
	});

	test('a wrong answer is said beside the question, and kept', async () => {
		const page = await opened();
		await page.goto(`${home}${language}/guide?municipality=LY010304&kind=association`);
		await page.fill('input[name="founders_count"]', 'عشرة');
		await page.click('form button.btn');
		expect(await page.inputValue('input[name="founders_count"]')).toBe('عشرة');
		expect(await page.getAttribute('input[name="founders_count"]', 'aria-invalid')).toBe('true');
		expect(await page.locator('[role=alert] a').getAttribute('href')).toBe('#f-founders_count');
		expect(await page.title()).toMatch(language ? /^Error:/ : /^خطأ:/);
		await page.context().close();
	});

	test('the keyboard alone answers a question', async () => {
		const page = await opened();
		await page.goto(`${home}${language}/guide?municipality=LY010304`);
		await page.focus('input[name="kind"]');
		await page.keyboard.press('ArrowDown');
		await page.keyboard.press('Enter');
		await page.waitForURL(/kind=foundation/);
		await page.context().close();
	});
});

const whole = 'municipality=LY010304&kind=association&founders_count=12&seat_kind=hosted&met=no';
const pages = [
	'/guide',
	'/guide?ask=municipality',
	'/guide?region=LY01&asked=district',
	'/guide?municipality=LY010304',
	'/guide?municipality=LY010304&kind=association&founders_count=x',
	'/guide?municipality=LY010304&kind=foreign',
	`/guide?${whole}`,
	'/rules',
	'/rules?on=2015-05-05',
	'/rules?on-day=31&on-month=2&on-year=2026',
	'/rules/texts',
	'/rules/services',
	'/rules/services?on=2026-02-02',
	'/rules/calendar',
	'/rules/places',
	'/rules/changes',
];
const validator = new HtmlValidate({ extends: ['html-validate:standard'] });

describe.each(pages.flatMap((path) => [path, `/en${path}`]))('%s', (path) => {
	// one look each: small and dark in Arabic, wide and light in English
	test('axe finds nothing, nothing runs sideways', async () => {
		const page = path.startsWith('/en')
			? await opened(1280, { javaScriptEnabled: true })
			: await opened(360, { colorScheme: 'dark', javaScriptEnabled: true });
		const status = path.includes('on-month=2') ? 422 : 200;
		expect((await page.goto(home + path))!.status()).toBe(status);
		const found = await new AxeBuilder({ page }).analyze();
		expect(found.violations.map((one) => `${one.id}: ${one.nodes[0]?.html}`)).toEqual([]);
		const wider = await page.evaluate(
			() => document.documentElement.scrollWidth - document.documentElement.clientWidth,
		);
		expect(wider).toBe(0);
		expect(await page.locator('h1').count()).toBe(1);
		expect(await page.locator('script[src]').count()).toBe(0);
		await page.context().close();
	});
	test('its markup is valid and weighs at most ten kilobytes on the line', async () => {
		const html = await (await fetch(home + path)).text();
		const { results } = await validator.validateString(html);
		expect(
			results.flatMap(({ messages }) =>
				messages
					.filter(({ severity }) => severity === 2)
					.map((one) => `${one.ruleId}: ${one.message}`),
			),
		).toEqual([]);
		const packed = await fetch(home + path, { headers: { 'accept-encoding': 'br' } });
		expect(Number(packed.headers.get('content-length'))).toBeLessThanOrEqual(10_240);
	});
});

test('a version is served as the very bytes its hash was counted over', async () => {
	const html = await (await fetch(`${home}/rules/services`)).text();
	const [, hash] = /versions\/([0-9a-f]{64})/.exec(html)!;
	const body = Buffer.from(await (await fetch(`${home}/rules/versions/${hash}`)).arrayBuffer());
	expect(createHash('sha256').update(body).digest('hex')).toBe(hash);
	expect((await fetch(`${home}/rules/versions/${'0'.repeat(64)}`)).status).toBe(404);
	expect((await fetch(`${home}/rules/versions/%00`)).status).toBe(404);
});

test.each<[query: string, status: number]>([
	['on=%00', 422],
	['on=%D9%A2%D9%A0%D9%A2%D9%A6-%D9%A0%D9%A1-%D9%A0%D9%A1', 200],
	['on=2026-13-45', 422],
	['on=0000-00-00', 422],
	['on=0000-01-01', 422],
	['on=9999-12-31', 200],
	['on=0001-01-01', 200],
	[`on=${'9'.repeat(5000)}`, 422],
	['on=a&on=b', 422],
	['on-day=1&on-month=%E2%80%AE&on-year=%F0%9F%90%9D', 422],
	['before=nonsense', 200],
])('any day of any address is answered: %s', async (query, status) => {
	for (const path of ['', '/texts', '/services', '/calendar', '/places', '/changes']) {
		const answer = await fetch(`${home}/rules${path}?${query}`);
		expect([path, answer.status]).toEqual([path, path === '/changes' ? 200 : status]);
	}
	expect(
		(await fetch(`${home}/guide?${query}&kind=%00&municipality=${'x'.repeat(3000)}`)).status,
	).toBe(200);
});
