import type { Page } from '@playwright/test';
import { expect } from 'vitest';

/** Finds every paper good, one after the other. */
export const checkPapers = async (page: Page, at: string) => {
	await page.goto(`${at}?view=papers`);
	const good = page.locator('button[name=result][value=good]');
	while (await good.count()) {
		const left = await good.count();
		await good.first().click();
		await expect.poll(() => good.count()).toBeLessThan(left);
	}
};

/** Recommends with reasons, and with the first ground where it is to refuse. */
export const recommend = async (page: Page, at: string, outcome: 'accept' | 'refuse') => {
	await page.goto(`${at}/recommend?outcome=${outcome}`);
	if (outcome === 'refuse') await page.locator('[name="grounds[]"]').first().check();
	await page.fill('main [name=text]', 'روجع الملف بنداً بنداً.');
	await page.locator('main form button.btn').last().click();
	await page.waitForURL((url) => !url.pathname.endsWith('/recommend'));
};

/** One letter with a remark at each place, shown before it is sent. */
export const returnFor = async (page: Page, at: string, places: readonly string[]) => {
	await page.goto(`${at}/return`);
	for (const place of places) {
		const box = page.locator(`details:has(input[value="${place}"])`);
		if (!(await box.evaluate((one) => (one as HTMLDetailsElement).open)))
			await box.locator('summary').click();
		await page.locator(`input[name="defect[]"][value="${place}"]`).check();
		await page.locator(`[name="ground.${place}"]`).selectOption({ index: 1 });
		await page.fill(`[name="text.${place}"]`, 'لا يظهر رقم المبنى. يُكتب كما في العقد.');
	}
	await page.locator('button[formaction*="preview"]').click();
	await page.locator('section.letter').waitFor();
	expect(await page.locator('section.letter li').count()).toBe(places.length);
	await page.locator('main form button.btn').last().click();
	await page.waitForURL((url) => !url.pathname.endsWith('/return'));
};
