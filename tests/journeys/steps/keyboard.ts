import type { Locator, Page } from '@playwright/test';
import { expect } from 'vitest';
import { follow } from './application.ts';

const isFocused = (one: Locator) => one.evaluate((element) => element === document.activeElement);

/** Moves the focus by Tab until it stands on this; fails when it never comes there. */
export const reach = async (page: Page, one: Locator, most = 200): Promise<void> => {
	for (let i = 0; i < most; i++) {
		if (await isFocused(one)) return;
		await page.keyboard.press('Tab');
	}
	throw new Error(`${String(one)} is not reached by keyboard on ${page.url()}`);
};

/** Goes to what leads on, presses Enter, and waits for the page it leads to. */
export const go = async (page: Page, one: Locator): Promise<void> => {
	await reach(page, one);
	const key = { click: () => page.keyboard.press('Enter') };
	await follow(page, key as Locator);
};

/** Replaces what stands in a field. */
export const write = async (page: Page, field: Locator, text: string): Promise<void> => {
	await reach(page, field);
	await page.keyboard.press('ControlOrMeta+A');
	await page.keyboard.insertText(text);
};

/** Chooses among radios with the arrows, as only one of them takes the Tab. */
const choose = async (page: Page, group: Locator, value: string): Promise<void> => {
	const count = await group.count();
	const focused = () =>
		group.evaluateAll((all) => all.findIndex((one) => one === document.activeElement));
	for (let i = 0; i < 200 && (await focused()) < 0; i++) await page.keyboard.press('Tab');
	await page.keyboard.press('Space');
	for (let i = 0; i < count; i++) {
		const now = await focused();
		if (now >= 0 && (await group.nth(now).getAttribute('value')) === value) break;
		await page.keyboard.press('ArrowDown');
	}
	const wanted = page.locator(`main [name="${await group.first().getAttribute('name')}"]:checked`);
	if ((await wanted.getAttribute('value')) !== value)
		throw new Error(`${value} is not chosen by keyboard on ${page.url()}`);
};

/** Answers one question of a form, whatever it is answered with. */
export const answer = async (page: Page, name: string, value: string): Promise<void> => {
	const fields = page.locator(`main [name="${name}"]:not([type=hidden])`);
	const kind = await fields.first().getAttribute('type');
	if (kind === 'radio') return choose(page, fields, value);
	if (kind !== 'checkbox') return write(page, fields, value);
	const box = page.locator(`main [name="${name}"][value="${value}"]`);
	await reach(page, box);
	if (!(await box.isChecked())) await page.keyboard.press('Space');
};

/** Opens the choice of files of a field, and waits until something was chosen. */
export const attach = async (page: Page, field: Locator): Promise<void> => {
	await reach(page, field);
	await page.keyboard.press('Space');
	const chosen = () => field.evaluate((one) => (one as HTMLInputElement).files!.length);
	await expect.poll(chosen).toBe(1);
};
