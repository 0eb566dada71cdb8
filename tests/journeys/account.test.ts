import type { Browser } from '@playwright/test';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { launch } from '../browser/chromium.ts';
import { type Curl, curl } from './steps/curl.ts';
import { requireFair } from './steps/fair.ts';

const home = inject('home');
const password = 'zaytun-jabal-qamar-7';
let browser: Browser;

beforeAll(async () => {
	browser = await launch();
});
afterAll(() => browser.close());

const joinWith = async (ask: Curl) => {
	const joined = await ask('/account/join?next=/apply', {
		name: 'مريم خليفة',
		phone: '',
		email: '',
		password,
	});
	expect([joined.status, joined.to]).toEqual([303, '/account/sheet?next=%2Fapply']);
	const { text } = await ask('/account/sheet');
	const plain = text.replace(/<[^>]*>|&nbsp;|\s/g, (found) => (found.startsWith('<') ? '|' : ''));
	const card = /\|(7\d{11})\|/.exec(plain)![1]!;
	const codes = [...plain.matchAll(/\|(\d)\|(\d{12})\|/g)].map((found) => found[1]! + found[2]!);
	return { card, codes };
};

test('with curl: join, sign out, sign in in one form and in two steps', async () => {
	const ask = curl(home);
	const { card, codes } = await joinWith(ask);
	expect(codes).toHaveLength(10);
	expect((await ask('/account')).status).toBe(200);
	expect((await ask('/account')).answer.headers.get('cache-control')).toBe('no-store');
	await ask('/account/sheet?/kept', {});
	expect((await ask('/account/sheet')).text).not.toContain('code-list');
	expect((await ask('/account/sign-out', {})).to).toBe('/');
	expect((await ask('/account')).to).toBe('/account/sign-in');

	const whole = { handle: card, password, code: codes[0]! };
	expect((await ask('/account/sign-in', { ...whole, password: 'x' })).status).toBe(422);
	const one = await ask('/account/sign-in?next=/account/devices', whole);
	expect([one.status, one.to]).toEqual([303, '/account/devices']);
	expect((await ask('/account/devices')).status).toBe(200);
	await ask('/account/sign-out', {});

	const first = await ask('/en/account/sign-in', { handle: card, password, code: '' });
	expect([first.status, first.to]).toEqual([303, '/en/account/code']);
	expect((await ask('/account')).status).toBe(303);
	expect((await ask('/en/account/code', { code: '123456' })).status).toBe(422);
	expect((await ask('/en/account/code', { code: codes[1]! })).to).toBe('/en/account');
	expect((await ask('/en/account')).status).toBe(200);
});

test('with curl: a form of joining sent empty names what to write, each field once', async () => {
	const { status, text } = await curl(home)('/account/join', { name: '', password: '' });
	expect(status).toBe(422);
	const summary = /id="problems".*?<\/div>/s.exec(text)![0];
	expect(summary.match(/<li>/g)).toHaveLength(2);
	expect(summary).toContain('كتابة «كلمة المرور» مطلوبة');
});

test('with curl: words sent from a session that was ended elsewhere wait, and go once they are sent', async () => {
	const [phone, other] = [curl(home), curl(home)];
	const { card, codes } = await joinWith(phone);
	await other('/account/sign-in', { handle: card, password, code: codes[0]! });
	expect((await other('/account/devices?/others', {})).status).toBe(303);
	const words = { handle: 'huda@example.ly', code: '123456' };
	const met = await phone('/account/contact?/add', words);
	expect(met.to).toBe('/account/sign-in?next=%2Faccount%2Fkept');
	expect((await phone('/account/kept')).to).toMatch(/sign-in/);
	await phone('/account/sign-in', { handle: card, password, code: codes[1]! });
	const { text } = await phone('/account/kept');
	expect(text).toContain(words.handle);
	expect(text).not.toContain(words.code);
	expect((await phone('/account/contact?/add', { handle: words.handle })).status).toBe(303);
	expect((await phone('/account/kept')).text).not.toContain(words.handle);
});

test.each([true, false])(
	'in a browser (script: %s): words of an ended session that cannot be kept are shown, to be copied',
	async (script) => {
		const [phone, other] = [curl(home), curl(home)];
		const { card, codes } = await joinWith(phone);
		await other('/account/sign-in', { handle: card, password, code: codes[0]! });
		const context = await browser.newContext({ javaScriptEnabled: script });
		await context.addCookies(phone.cookies().map(([name, value]) => ({ name, value, url: home })));
		const page = await context.newPage();
		await page.goto(`${home}/en/account/contact`);
		expect((await other('/account/devices?/others', {})).status).toBe(303);
		for (let i = 0; i < 5; i++)
			expect((await phone('/account/contact?/add', { handle: `${i}` })).status).toBe(303);
		const words = 'huda.salem@example.ly';
		await page.fill('form[action*=add] [name=handle]', words);
		await page.locator('form[action*=add] button').click();
		await page.waitForURL('**/en/account/unkept?next=**');
		expect(await page.locator('textarea[name=handle]').inputValue()).toBe(words);
		if (script) await requireFair(page);
		await page.getByRole('main').getByRole('link').click();
		await page.waitForURL('**/en/account/sign-in?next=%2Faccount%2Fcontact');
		await context.close();
	},
);

test('a stranger’s page may not post, a foreign place looks like none, and no next leads out', async () => {
	const ask = curl(home);
	const { card, codes } = await joinWith(ask);
	const elsewhere = { origin: 'https://evil.example' };
	expect((await ask('/account/sign-out', {}, elsewhere)).status).toBe(403);
	expect((await ask('/account')).status).toBe(200);
	const foreign = '/o/01920000-0000-7000-8000-000000000001/access';
	const nothing = '/x/01920000-0000-7000-8000-000000000001/access';
	const [theirs, nowhere] = [await ask(foreign), await ask(nothing)];
	expect([theirs.status, nowhere.status]).toEqual([404, 404]);
	const bare = (text: string, path: string) => text.replaceAll(path, '');
	expect(bare(theirs.text, foreign)).toBe(bare(nowhere.text, nothing));
	expect((await ask(foreign, { a: 'b' })).status).toBe(404);
	await ask('/account/sign-out', {});
	const out = await ask('/account/sign-in?next=//evil.example', {
		handle: card,
		password,
		code: codes[0]!,
	});
	expect(out.to).toBe('/account');
	for (const bad of ['\0', '\ud800', '\u202e', 'x'.repeat(5000)])
		expect((await ask('/account/sign-in', { handle: bad, password: bad, code: bad })).status).toBe(
			422,
		);
});

test.each([true, false])(
	'in a browser (script: %s): join, keep the sheet, look around, sign out',
	async (script) => {
		const context = await browser.newContext({
			javaScriptEnabled: script,
			viewport: { width: 360, height: 800 },
		});
		const page = await context.newPage();
		await page.goto(`${home}/account/devices`);
		expect(page.url()).toContain('/account/sign-in?next=');
		await page.goto(`${home}/account/join?next=/account/devices`);
		await page.locator('button.btn').click();
		expect(await page.locator('[role=alert]').count()).toBe(1);
		await page.fill('[name=name]', 'هدى سالم');
		await page.fill('[name=password]', password);
		await page.locator('button.btn').click();
		await page.waitForURL('**/account/sheet**');
		expect(await page.locator('.code-list li').count()).toBe(10);
		if (script) await requireFair(page);
		await page.locator('main form button').first().click();
		await page.waitForURL('**/account/devices');
		if (script)
			for (const path of [
				'',
				'/contact',
				'/password',
				'/devices',
				'/factors',
				'/invitation',
				'/kept',
				'/sheet',
			]) {
				await page.goto(`${home}/account${path}`);
				await requireFair(page);
				await page.goto(`${home}/en/account${path}`);
				await requireFair(page);
			}
		await page.goto(`${home}/account/sign-out`);
		await page.locator('main button').click();
		await page.goto(`${home}/account`);
		expect(page.url()).toContain('/account/sign-in');
		if (script)
			for (const path of [
				'/account/sign-in',
				'/account/code',
				'/account/recover',
				'/account/not-me',
				'/account/passkey',
				'/who-sees-what',
			]) {
				await page.goto(home + path);
				await requireFair(page);
			}
		await context.close();
	},
);
