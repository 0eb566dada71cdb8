import { expect } from 'vitest';
import type { BrowserContext, Page } from '@playwright/test';
import type { Place } from './application.ts';

const at = ({ home, language = '' }: Place, path: string) => home + language + path;

/** What the guide is told. */
export const told: Record<string, string> = {
	kind: 'association',
	region: 'LY01',
	district: 'LY0103',
	municipality: 'LY010304',
	seat_kind: 'lease',
	met: 'yes',
	founders_count: '12',
};

/** Answers the guide without an account; ends at the start page of the application. */
export const followGuide = async (page: Page, place: Place) => {
	await page.goto(at(place, '/'));
	await page.locator('main a[href$="/guide"]').first().click();
	await page.waitForURL('**/guide');
	await page
		.locator('main a[href*="ask="], main a[href*="guide?"], main form button')
		.first()
		.click();
	const goOn = page.locator('main a[href*="/apply/new"]').first();
	for (let step = 0; step < 10 && (await goOn.count()) === 0; step++) {
		const radios = page.locator('main input[type=radio]');
		const name = (await radios.count())
			? await radios.first().getAttribute('name')
			: await page.locator('main input:not([type=hidden])').first().getAttribute('name');
		const answer = told[name!];
		expect(answer, `the guide asks for ${name}`).toBeDefined();
		if (await radios.count()) await page.locator(`main input[value="${answer}"]`).check();
		else await page.fill(`main [name="${name}"]`, answer!);
		await page.locator('main form button').last().click();
		await page.waitForLoadState();
	}
	await goOn.click();
};

/** Opens an account by phone; the message with the code is read where the demonstration shows it. */
export const joinByPhone = async (page: Page, place: Place, name: string, phone: string) => {
	await page.locator('main a[href*="/account/join"]').first().click();
	await page.fill('[name=name]', name);
	await page.fill('[name=phone]', phone);
	await page.fill('[name=password]', 'zaytun-jabal-qamar-7');
	await page.locator('main form button.btn').first().click();
	await page.waitForURL('**/account/sheet**');
	await page.locator('main form button').first().click();
	// the phone signs in once its message was answered
	await page.waitForURL('**/account/contact**');
	await page.fill('[name=code]', await codeFor(place, phone));
	await page.locator('main form button').first().click();
	await page.waitForURL('**/apply/new**');
};

/** The code of the last message to a phone, as `/dev/outbox` shows it. */
export const codeFor = async (place: Place, phone: string): Promise<string> => {
	const text = await (await fetch(`${place.home}/dev/outbox`)).text();
	const plain = text.replace(/<[^>]*>/g, ' ').replace(/[\s\u202f\u2066-\u2069]/g, '');
	const found = new RegExp(`${phone.slice(-9)}.{0,200}?(\\d{10})(?!\\d)`).exec(plain);
	if (!found) throw new Error(`no message to ${phone} is shown`);
	return found[1]!;
};

/** Fetches a paper as the browser would, with its cookies. */
export const fetchPdf = async (context: BrowserContext, address: string): Promise<Buffer> => {
	const answer = await context.request.get(address);
	expect(answer.status(), address).toBe(200);
	expect(answer.headers()['content-type']).toBe('application/pdf');
	const pdf = await answer.body();
	expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
	return pdf;
};

/** Follows the first link to a paper of the page and fetches it. */
export const paperOn = async (page: Page): Promise<Buffer> => {
	const link = page.locator('main a[href*="/issued/"]').first();
	const path = await link.getAttribute('href');
	return fetchPdf(page.context(), new URL(path!, page.url()).href);
};
