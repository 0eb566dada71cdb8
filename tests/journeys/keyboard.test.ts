// The main job by keyboard alone: nobody touches a mouse between the first page and the certificate.
import type { Browser, Page } from '@playwright/test';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { launch } from '../browser/chromium.ts';
import { offered } from '../world/sign-in.ts';
import { goodAnswers, neededSlots } from './steps/application.ts';
import { decider, registrar } from './steps/desk.ts';
import { answer, attach, go, reach, write } from './steps/keyboard.ts';
import { told } from './steps/main-job.ts';
import { pdf } from './steps/papers.ts';

const home = inject('home');
const name = 'جمعية سنا الفجر لرعاية المكفوفين';
let browser: Browser;

beforeAll(async () => {
	browser = await launch();
});
afterAll(() => browser.close());

const enter = async (path: string, phone: string): Promise<Page> => {
	const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
	context.setDefaultTimeout(10_000);
	const page = await context.newPage();
	await page.goto(home + path);
	if (!page.url().includes('/account/sign-in'))
		await go(page, page.locator('header a[href*="/account/sign-in"]').first());
	await signIn(page, phone);
	return page;
};

const signIn = async (page: Page, phone: string) => {
	const who = (await offered(home)).find(({ handle }) => handle.endsWith(phone.slice(-9)))!;
	for (const [field, value] of Object.entries(who)) await answer(page, field, value);
	await go(page, page.locator('main form button.btn').first());
};

const last = (page: Page, selector = 'main .acts .btn') => page.locator(selector).last();

/** Presses what changes the page in place, and waits until it did. */
const press = async (page: Page, selector: string) => go(page, page.locator(selector).last());

const followGuide = async (page: Page) => {
	await go(page, page.locator('main a[href$="/guide"]').first());
	await go(page, page.locator('main a[href*="ask="], main a[href*="guide?"]').first());
	const on = page.locator('main a[href*="/apply/new"]').first();
	for (let step = 0; step < 10 && (await on.count()) === 0; step++) {
		const asked = await page
			.locator('main form :is(input, select):not([type=hidden])')
			.first()
			.getAttribute('name');
		await answer(page, asked!, told[asked!]!);
		await press(page, 'main form button');
	}
	await go(page, on);
};

const fillPart = async (page: Page, part: string, typed: Record<string, string>) => {
	await page.waitForURL(`**/part/${part}**`);
	for (const [field, value] of Object.entries(typed)) {
		const [, list, row] = /^([a-z_]+)\.(\d+)\./.exec(field) ?? [];
		while (list && (await page.locator(`main [name^="${list}.${row}."]`).count()) === 0)
			await press(page, `main button[formaction*="do=add+${list}"]`);
		await answer(page, field, value);
	}
	await go(page, last(page));
};

const givePaper = async (page: Page, slot: string) => {
	await go(page, page.locator(`main a[href$="/paper/${slot}"]`).first());
	await attach(page, page.locator('#f-file'));
	await go(page, last(page));
};

test('the keyboard alone goes from the guide to the certificate', async () => {
	const huda = await browser
		.newContext({ viewport: { width: 1280, height: 900 } })
		.then((context) => context.newPage());
	huda.on('filechooser', (chooser) => chooser.setFiles(pdf()));
	await huda.goto(home);
	await followGuide(huda);
	await signIn(huda, '+218910000001');
	await go(huda, last(huda, 'main form button.btn'));
	await huda.waitForURL(/\/apply\/\d{9}$/);
	const ref = /\d{9}$/.exec(huda.url())![0];
	await go(huda, huda.locator('main a[href$="/part/name"]').first());
	for (const [part, typed] of Object.entries(goodAnswers(name))) await fillPart(huda, part, typed);
	await huda.waitForURL('**/papers');
	for (const slot of neededSlots) {
		await givePaper(huda, slot);
		await huda.waitForURL('**/papers**');
	}
	await go(huda, huda.locator('main a[href$="/check"]').last());
	await go(huda, last(huda));
	await huda.waitForURL('**/sent');

	// one correction is asked for and made
	const tareq = await enter('/desk', registrar);
	const open = async (page: Page) => {
		const row = page.locator(`[data-queue] th a[href$="/${ref}"]`);
		await page.goto(`${home}/desk`);
		while ((await row.count()) === 0) await go(page, page.locator('a[rel=next]'));
		await go(page, row);
	};
	await open(tareq);
	await go(tareq, tareq.locator('main a[href$="/return"]').first());
	const box = tareq.locator('details:has(input[value="street"])');
	if (!(await box.evaluate((one) => (one as HTMLDetailsElement).open))) {
		await reach(tareq, box.locator('summary'));
		await tareq.keyboard.press('Enter');
	}
	await answer(tareq, 'defect[]', 'street');
	await reach(tareq, tareq.locator('[name="ground.street"]'));
	await tareq.keyboard.press('ArrowDown');
	await write(tareq, tareq.locator('[name="text.street"]'), 'لا يظهر رقم المبنى.');
	await go(tareq, tareq.locator('button[formaction*="preview"]'));
	await tareq.locator('section.letter').waitFor();
	await go(tareq, last(tareq, 'main form button.btn'));

	await huda.goto(`${home}/apply/${ref}`);
	await go(huda, huda.locator('article.defect a').first());
	await answer(huda, 'street', 'شارع جمال عبد الناصر، مبنى 14');
	await go(huda, last(huda));
	if (!huda.url().endsWith('/check')) await huda.goto(`${home}/apply/${ref}/check`);
	await go(huda, last(huda));
	await huda.waitForURL('**/sent');

	await open(tareq);
	await go(tareq, tareq.locator('form[action*="good"] button').first());
	await go(tareq, tareq.locator('a[href*="outcome=accept"]').first());
	await write(tareq, tareq.locator('main [name=text]'), 'روجع الملف بنداً بنداً.');
	await go(tareq, last(tareq, 'main form .acts button.btn'));

	const suad = await enter('/desk', decider);
	await open(suad);
	await go(suad, suad.locator('main a[href$="/decide"]').first());
	await go(suad, suad.locator('form[action*="accept"] .btn'));
	await open(suad);
	await go(suad, suad.locator('main a[href$="/proclaim"]').first());
	await go(suad, last(suad, 'main form button.btn'));

	await huda.goto(`${home}/apply/${ref}`);
	await go(huda, huda.locator('main a[href*="/register/LY-CSC-"]').first());
	expect(await huda.locator('main').innerText()).toContain(name);
	for (const page of [huda, tareq, suad]) await page.context().close();
});
