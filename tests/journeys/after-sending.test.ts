// What an applicant sees and does after sending, and the door into a new organisation's workspace.
import type { Browser, Page } from '@playwright/test';
import pg from 'pg';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { joinCluster } from '#platform/server';
import { launch } from '../browser/chromium.ts';
import { enterAs } from './steps/application.ts';
import { atDesk, decider, registrar } from './steps/desk.ts';
import { requireFair } from './steps/fair.ts';
import { fileCase } from './steps/file-case.ts';

const home = inject('home');
const dataDir = inject('dataDir');
const huda = '+218910000001';
const hana = '+218910000002';
let browser: Browser;

beforeAll(async () => {
	browser = await launch();
});
afterAll(() => browser.close());

const open = async (phone: string, javaScriptEnabled: boolean) => {
	const viewport = { width: 360, height: 800 };
	const context = await browser.newContext({ javaScriptEnabled, viewport });
	await enterAs(context, home, phone);
	return context.newPage();
};

/** Fair on a phone and on a desk. */
const requireFairAtBoth = async (page: Page) => {
	for (const width of [360, 1280]) {
		await page.setViewportSize({ width, height: 900 });
		await requireFair(page);
	}
};

/** Makes the factor of a page's session an old one, as a quarter of an hour of work would. */
const growOld = async (page: Page) => {
	const token = (await page.context().cookies()).find(({ name }) => name === 'daam')!.value;
	const client = new pg.Client((await joinCluster(dataDir))!.connection);
	await client.connect();
	await client.query(
		`update identity.session set factor_at = factor_at - interval '16 minutes'
			where token_hash = sha256(convert_to($1, 'UTF8'))`,
		[token],
	);
	await client.end();
};

const giveCode = async (page: Page) => {
	await page.waitForURL((url) => url.pathname.endsWith('/account/again'));
	const code = await page.locator('main code').innerText();
	await page.fill('#f-code', code.trim());
	await page.locator('main form button.btn').click();
	await page.waitForURL((url) => !url.pathname.endsWith('/account/again'));
};

test.each([
	['', true],
	['/en', false],
] as const)('messages go both ways (%s, script: %s)', async (language, script) => {
	const { ref, name } = await fileCase(dataDir);
	const tareq = await atDesk(home, registrar);
	await tareq.note(ref, 'ملاحظة لا تخرج من المكتب');
	const page = await open(huda, script);
	await page.goto(`${home}${language}/apply/${ref}`);
	expect(await page.locator('h1').innerText()).toBe(name);
	expect(await page.locator('[role=meter]').count()).toBe(1);
	if (script) await requireFairAtBoth(page);
	await page.goto(`${home}${language}/apply/${ref}/messages`);
	await page.locator('main form button.btn').click();
	await page.waitForSelector('#problems');
	await page.fill('#f-text', 'متى يصدر القرار؟');
	await page.locator('main form button.btn').click();
	await page.waitForSelector('.bubble');
	await tareq.write(ref, 'خلال المهلة المكتوبة في الصفحة.');
	await page.reload();
	const said = await page.locator('.bubble .prose').allInnerTexts();
	expect(said).toEqual(['متى يصدر القرار؟', 'خلال المهلة المكتوبة في الصفحة.']);
	expect(await page.content()).not.toContain('ملاحظة لا تخرج');
	if (script) await requireFairAtBoth(page);
	await page.goto(`${home}${language}/apply/${ref}/withdraw`);
	if (script) await requireFairAtBoth(page);
	await page.context().close();
});

test.each([
	['', false],
	['/en', true],
] as const)('the board enters its workspace (%s, script: %s)', async (language, script) => {
	const { ref } = await fileCase(dataDir);
	const tareq = await atDesk(home, registrar);
	const suad = await atDesk(home, decider);
	await tareq.checkPapers(ref);
	await tareq.recommend(ref);
	await suad.accept(ref);
	await suad.proclaim(ref);
	const page = await open(huda, script);
	await page.goto(`${home}${language}/apply/${ref}`);
	const codes = await page.locator('.big-code').allInnerTexts();
	expect(codes.length).toBe(5);
	if (script) await requireFairAtBoth(page);
	const head = await open(hana, script);
	await head.goto(`${home}${language}/account/invitation`);
	await head.fill('#f-invitation', codes[0]!);
	await head.locator('main form button.btn').click();
	// whose it is stands there before anything is taken up
	await head.locator('#shown').waitFor();
	if (script) await requireFairAtBoth(head);
	await head.locator('main form button.btn').click();
	await head.waitForURL(/\/o\/[^/]+$/);
	if (script) await requireFairAtBoth(head);
	const workspace = head.url();
	// who handed the codes over sees which was taken up
	await page.reload();
	expect(await page.locator('.big-code').allInnerTexts()).toEqual(codes.slice(1));

	// an invitation on a factor grown old: a fresh code, what was typed stands, then the slip
	await growOld(head);
	await head.goto(`${workspace}/access`);
	if (script) await requireFairAtBoth(head);
	await head.fill('#f-name', 'نجلاء عمر الشريف');
	await head.check('input[name=role][value=officer]');
	await head.locator('main form button.btn').click();
	await giveCode(head);
	expect(await head.inputValue('#f-name')).toBe('نجلاء عمر الشريف');
	await head.locator('main form button.btn').click();
	await head.waitForURL(/\/access\/invitations\//);
	expect(await head.locator('.big-code').innerText()).toMatch(/^\d{3}.\d{3}.\d{3}.\d{3}$/);
	if (script) await requireFairAtBoth(head);
	await head.goto(`${head.url()}/revoke`);
	await head.locator('main form button.btn-end').click();
	await head.waitForURL(/\/access$/);
	await page.context().close();
	await head.context().close();
});

test('a decider on a factor grown old comes back to what was typed', async () => {
	const { ref } = await fileCase(dataDir);
	await (await atDesk(home, registrar)).recommend(ref, 'refuse');
	const page = await open(decider, false);
	await growOld(page);
	await page.goto(`${home}/desk/cases/${ref}/refuse`);
	await page.locator('[name="grounds[]"]').first().check();
	await page.fill('main [name=text]', 'لا يثبت المقر.');
	// the letter is shown, then sent
	await page.locator('button[formaction*="preview"]').last().click();
	await page.locator('section.letter').waitFor();
	await page.locator('main form button.btn-end').last().click();
	await giveCode(page);
	expect(await page.inputValue('main [name=text]')).toBe('لا يثبت المقر.');
	expect(await page.locator('[name="grounds[]"]').first().isChecked()).toBe(true);
	await page.context().close();
});
