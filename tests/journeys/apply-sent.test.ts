import type { Browser, BrowserContext, Page } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { launch } from '../browser/chromium.ts';
import {
	beginApplication,
	enterAs,
	fillParts,
	goodAnswers,
	neededSlots,
	press,
	sendApplication,
	typePart,
	uploadPaper,
} from './steps/application.ts';
import { atDesk, registrar } from './steps/desk.ts';
import { requireFair } from './steps/fair.ts';
import { pdf } from './steps/papers.ts';

const home = inject('home');
const huda = '+218910000001';
const benghazi = { municipality: 'LY010304', seat_kind: 'lease' };
let browser: Browser;

beforeAll(async () => {
	browser = await launch();
});
afterAll(() => browser.close());

const enter = async (more: Parameters<Browser['newContext']>[0] = {}) => {
	const context = await browser.newContext({ viewport: { width: 360, height: 800 }, ...more });
	await enterAs(context, home, huda);
	const page = await context.newPage();
	return { context, page };
};
const main = (page: Page) => page.locator('main').innerText();

describe('a file that is sent', () => {
	let context: BrowserContext;
	let page: Page;
	let ref: string;
	beforeAll(async () => {
		({ context, page } = await enter());
		ref = await beginApplication(page, { home }, benghazi);
		await fillParts(page, { home }, ref, goodAnswers('جمعية أشرعة الجبل للمسرح'));
		for (const slot of neededSlots) await uploadPaper(page, { home }, ref, slot);
	});
	afterAll(() => context.close());

	test('the same form twice is one filing and one receipt', async () => {
		await page.goto(`${home}/apply/${ref}/check`);
		const once = await page.inputValue('form [name=once]');
		const cookie = (await context.cookies()).map((one) => `${one.name}=${one.value}`).join('; ');
		const send = () =>
			fetch(`${home}/apply/${ref}/check?/send`, {
				method: 'POST',
				redirect: 'manual',
				headers: { cookie, origin: home },
				body: new URLSearchParams({ once }),
			});
		const [first, second] = [await send(), await send()];
		expect([first.status, second.status]).toEqual([303, 303]);
		expect(second.headers.get('location')).toBe(`/apply/${ref}/sent`);
		await page.goto(`${home}/apply/${ref}/sent`);
		expect(await page.locator('a[href*="/issued/"]').count()).toBe(1);
		// a page that was open meanwhile leads to where the file is
		await page.goto(`${home}/apply/${ref}/check`);
		expect(page.url()).toBe(`${home}/apply/${ref}`);
	});

	test('returned: only what the letter names opens, and it goes back', async () => {
		const desk = await atDesk(home, registrar);
		await desk.returnFor(ref, [
			{ place: 'street', text: 'رقم المبنى أو أقرب معلم' },
			{ place: 'paper.seat', text: 'الصفحة الثانية غير مقروءة' },
		]);
		await page.goto(`${home}/apply/${ref}`);
		expect(await main(page)).toContain('أُعيد الطلب لاستكمال نقصين');
		await page.locator('.defect a', { hasText: 'عنوان المقر' }).click();
		expect(await page.locator('main input[type=text]').count()).toBe(1);
		await typePart(page, { street: 'شارع جمال عبد الناصر، مبنى 12' });
		await press(page);
		await page.goto(`${home}/apply/${ref}/part/name`);
		expect(await page.locator('main form .btn').count()).toBe(0);
		expect((await page.goto(`${home}/apply/${ref}/paper/minutes`))!.status()).toBe(200);
		expect(await page.locator('input[type=file]').count()).toBe(0);
		await uploadPaper(page, { home }, ref, 'seat', pdf('عقد جديد.pdf'));
		await requireFair(page);
		await page.goto(`${home}/apply/${ref}/check`);
		await requireFair(page);
		await press(page);
		await page.waitForURL('**/sent');
		expect(await main(page)).toContain('عاد الطلب إلى المكتب');
	});
});

test('the keyboard alone fills a part and goes on', async () => {
	const { context, page } = await enter({ javaScriptEnabled: false });
	const ref = await beginApplication(page, { home }, benghazi);
	await page.goto(`${home}/apply/${ref}/part/name`);
	const reach = async (test: () => Promise<boolean>) => {
		for (let i = 0; i < 40; i++) {
			await page.keyboard.press('Tab');
			if (await test()) return;
		}
		throw new Error('not reached by keyboard');
	};
	const at = (selector: string) => () =>
		page.evaluate((one) => document.activeElement?.matches(one) ?? false, selector);
	await reach(at('[name=name_ar]'));
	await page.keyboard.type('جمعية ضفاف السدر للبيئة');
	await reach(at('button[formaction*=compare]'));
	await page.keyboard.press('Enter');
	await page.waitForURL('**#near');
	expect(await page.locator('#near').innerText()).toContain('لا اسم قريباً');
	await reach(at('.acts .btn'));
	await page.keyboard.press('Enter');
	await page.waitForURL('**/part/aims');
	await context.close();
});

test.each(['', '/en'])('axe finds nothing on any page of a draft (%s)', async (language) => {
	const { context, page } = await enter();
	const place = { home, language: language as '' | '/en' };
	const ref = await beginApplication(page, place, benghazi);
	const parts = Object.keys(goodAnswers('x')).map((part) => `/part/${part}`);
	const pages = [
		...['', '/papers', '/paper/seat', '/paper/seat?problem=file-too-big&size=31000000'],
		...['/check', '/discard', '/part/seat/place?at=municipality', ...parts],
		'/part/seat/place?at=municipality&in=LY0103',
	];
	const look = async (path: string) => {
		const answer = await page.goto(`${home}${language}${path}`);
		expect(answer!.status(), path).toBe(200);
		await requireFair(page);
	};
	for (const path of ['/apply', '/apply/new', ...pages.map((one) => `/apply/${ref}${one}`)])
		await look(path);
	await page.setViewportSize({ width: 1280, height: 800 });
	for (const path of ['', '/check', '/part/founders']) await look(`/apply/${ref}${path}`);
	await fillParts(page, place, ref, goodAnswers('جمعية نخلة الواحات للتمور'));
	for (const slot of neededSlots) await uploadPaper(page, place, ref, slot);
	await sendApplication(page, place, ref);
	await requireFair(page);
	await context.close();
});
