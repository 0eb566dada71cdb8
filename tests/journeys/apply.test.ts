import type { Browser } from '@playwright/test';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { launch } from '../browser/chromium.ts';
import { enterAs, fillWholeFile } from './steps/application.ts';

const home = inject('home');
let browser: Browser;

beforeAll(async () => {
	browser = await launch();
});
afterAll(() => browser.close());

test.each([
	['', false, 'جمعية قنديل لمحو الأمية'],
	['/en', true, 'جمعية سنابل للزراعة الجبلية'],
] as const)(
	'the whole file is filled, sent and received (%s, script: %s)',
	async (language, javaScriptEnabled, name) => {
		const context = await browser.newContext({
			javaScriptEnabled,
			viewport: { width: 360, height: 800 },
		});
		await enterAs(context, home, '+218910000001');
		const page = await context.newPage();
		const ref = await fillWholeFile(page, { home, language }, name, {
			municipality: 'LY010304',
			seat_kind: 'lease',
		});
		const said = (await page.locator('main').innerText()).replace(/\s/g, '');
		expect(said).toContain(ref);
		expect(await page.locator(`a[href*="/apply/${ref}/issued/"]`).count()).toBe(1);
		await page.goto(`${home}${language}/apply`);
		expect(await page.locator('main').innerText()).toContain(name);
		await context.close();
	},
);
