import type { Browser, BrowserContext, Page } from '@playwright/test';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { launch } from '../browser/chromium.ts';
import { beginApplication, enterAs, typePart } from './steps/application.ts';

const home = inject('home');
let browser: Browser;
let context: BrowserContext;
let page: Page;
let ref: string;
const part = (id: string) => `${home}/apply/${ref}/part/${id}`;
const line = () => page.locator('[data-saved]');
const kept = () =>
	page.evaluate(async () => {
		const known = await indexedDB.databases();
		if (!known.some(({ name }) => name === 'daam')) return null;
		return new Promise<{ bytes: string }[]>((resolve) => {
			indexedDB.open('daam').onsuccess = (opened) => {
				const db = (opened.target as IDBOpenDBRequest).result;
				db.transaction('drafts').objectStore('drafts').getAll().onsuccess = (read) => {
					const rows = (read.target as IDBRequest<{ bytes: ArrayBuffer }[]>).result;
					db.close();
					resolve(rows.map(({ bytes }) => ({ bytes: new TextDecoder().decode(bytes) })));
				};
			};
		});
	});

beforeAll(async () => {
	browser = await launch();
	context = await browser.newContext({ viewport: { width: 360, height: 800 } });
	await enterAs(context, home, '+218910000001');
	page = await context.newPage();
	ref = await beginApplication(page, { home });
});
afterAll(() => browser.close());

test('words reach the server on leaving a field, without a button', async () => {
	await page.goto(part('seat'));
	await page.fill('[name=street]', 'شارع الكورنيش');
	await page.locator('[name=email]').focus();
	await expect.poll(() => line().innerText()).toMatch(/^حُفظ \d\d:\d\d$/);
	const second = await context.newPage();
	await second.goto(part('seat'));
	expect(await second.inputValue('[name=street]')).toBe('شارع الكورنيش');
	await second.close();
});

test('without a line they rest sealed on the device, and come back after a crash', async () => {
	await page.goto(part('seat'));
	await context.setOffline(true);
	await page.fill('[name=street]', 'شارع عمر المختار');
	await expect.poll(async () => (await kept())?.length, { timeout: 2_000 }).toBe(1);
	expect((await kept())![0]!.bytes).not.toContain('street');
	await page.locator('[name=email]').focus();
	await expect.poll(() => line().innerText()).toContain('لا يوجد اتصال');
	await page.close();
	await context.setOffline(false);
	page = await context.newPage();
	await page.goto(part('seat'));
	await expect.poll(() => line().innerText()).toContain('استُعيد ما كُتب');
	expect(await page.inputValue('[name=street]')).toBe('شارع عمر المختار');
	expect(await kept()).toEqual([]);
});

test('a part saved elsewhere meanwhile leads to both versions', async () => {
	await page.goto(part('seat'));
	const other = await context.newPage();
	await other.goto(part('seat'));
	await typePart(other, { street: 'شارع الاستقلال' });
	await other.locator('[name=email]').focus();
	await expect.poll(() => other.locator('[data-saved]').innerText()).toMatch(/حُفظ/);
	await other.waitForTimeout(500);
	await other.close();
	await typePart(page, { street: 'شارع الجلاء' });
	await page.locator('[name=email]').focus();
	const link = line().locator('a');
	await link.waitFor();
	await link.click();
	await page.waitForURL('**/versions');
	const both = await page.locator('main').innerText();
	expect(both).toContain('شارع الاستقلال');
	expect(both).toContain('شارع الجلاء');
	await page.locator('button[value=stands]').click();
});

test('the name is compared while it is typed', async () => {
	await page.goto(part('name'));
	await page.locator('[name=name_ar]').pressSequentially('جمعية رواسي الصفصاف للتراث');
	await page.locator('#near').waitFor();
	expect(await page.locator('#near').innerText()).toContain('رواسي الصفصاف');
	expect(await page.locator('#near .st:visible').count()).toBe(1);
});

test('signing out leaves nothing on the device', async () => {
	await page.goto(`${home}/account/sign-out`);
	await page.locator('main button').click();
	await page.waitForURL(`${home}/`);
	await expect.poll(kept).toBeNull();
});
