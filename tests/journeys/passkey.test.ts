import type { Browser } from '@playwright/test';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { launch } from '../browser/chromium.ts';

// browsers refuse passkeys at an address of numbers
const home = inject('home').replace('127.0.0.1', 'localhost');
let browser: Browser;

beforeAll(async () => {
	browser = await launch();
});
afterAll(() => browser.close());

// through the pages: beginPasskey, addPasskey, beginPasskeySignIn, signInByPasskey
test('a passkey is made, signs in alone, and signs in no more once removed', async () => {
	const context = await browser.newContext();
	const page = await context.newPage();
	const devtools = await context.newCDPSession(page);
	await devtools.send('WebAuthn.enable');
	await devtools.send('WebAuthn.addVirtualAuthenticator', {
		options: {
			protocol: 'ctap2',
			transport: 'internal',
			hasResidentKey: true,
			hasUserVerification: true,
			isUserVerified: true,
			automaticPresenceSimulation: true,
		},
	});
	const blocked: string[] = [];
	page.on('console', (message) => {
		if (/Content Security Policy/.test(message.text())) blocked.push(message.text());
	});
	await page.goto(`${home}/account/join`);
	await page.fill('[name=name]', 'يونس عمر');
	await page.fill('[name=password]', 'zaytun-jabal-qamar-7');
	await page.locator('button.btn').click();
	await page.waitForURL('**/account/sheet');

	await page.goto(`${home}/account/factors/passkey`);
	await page.fill('[name=label]', 'هاتفي');
	await page.locator('main button').click();
	await page.waitForURL('**/account/factors');
	expect(await page.locator('main').innerText()).toContain('هاتفي');

	const signInAlone = async () => {
		await page.goto(`${home}/account/sign-out`);
		await page.locator('main button').click();
		await page.waitForURL(`${home}/`);
		await page.goto(`${home}/account/passkey`);
		await page.locator('main button').click();
		await page.waitForLoadState('networkidle');
	};
	await signInAlone();
	await page.waitForURL('**/account');
	expect(await page.locator('h1').innerText()).toBe('يونس عمر');

	await page.goto(`${home}/account/factors`);
	await page.locator('section[aria-labelledby=passkeys] button').click();
	await page.waitForURL('**/account/factors');
	await signInAlone();
	expect(page.url()).toContain('/account/passkey');
	expect(await page.locator('.note-late').count()).toBe(1);
	expect(blocked).toEqual([]);
	await context.close();
});
