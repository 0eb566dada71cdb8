// The desk as its people work at it: what changed, two pairs of eyes, interests, files that change under one's hands.
import type { Browser, Page } from '@playwright/test';
import pg from 'pg';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { joinCluster } from '#platform/server';
import { launch } from '../browser/chromium.ts';
import { enterAs, follow, press, sendApplication, uploadPaper } from './steps/application.ts';
import { atDesk, decider, registrar } from './steps/desk.ts';
import { checkPapers, recommend, returnFor } from './steps/desk-pages.ts';
import { requireFair as isFair } from './steps/fair.ts';
import { fileCase } from './steps/file-case.ts';

const home = inject('home');
const dataDir = inject('dataDir');
const applicant = '+218910000001';
const colleague = '+218910000012';
let browser: Browser;

beforeAll(async () => {
	browser = await launch();
});
afterAll(() => browser.close());

const open = async (phone: string, javaScriptEnabled = false, width = 1280) => {
	const viewport = { width, height: 900 };
	const context = await browser.newContext({ javaScriptEnabled, viewport });
	await enterAs(context, home, phone);
	context.setDefaultTimeout(8_000);
	const page = await context.newPage();
	if (javaScriptEnabled) scripted.add(page);
	return page;
};
const at = (ref: string, step = '', language = '') => `${home}${language}/desk/cases/${ref}${step}`;
// axe is a script of its own: it looks where scripts run
const scripted = new WeakSet<Page>();
const requireFair = async (page: Page) => scripted.has(page) && isFair(page);
const submitted = (page: Page) => follow(page, page.locator('main form .acts button.btn').last());
const problems = (page: Page) => page.locator('#problems').innerText();

/** The applicant mends the street and sends again. */
const mendStreet = async (page: Page, ref: string) => {
	await page.goto(`${home}/apply/${ref}/part/seat`);
	await page.fill('[name=street]', 'شارع جمال عبد الناصر، مبنى 14');
	await press(page);
};

test('two corrections in one letter; what came back shows exactly what changed', async () => {
	const { ref } = await fileCase(dataDir, { answers: { street: 'شارع جمال عبد الناصر' } });
	const tareq = await open(registrar, true);
	await returnFor(tareq, at(ref), ['street', 'paper.seat']);
	// while it is with its applicant no step stands open, and the page says who has it
	await tareq.goto(at(ref, '/return'));
	expect(await tareq.locator('main form').count()).toBe(0);
	expect(await tareq.locator('h1').innerText()).toBe('الملف لدى مقدِّم الطلب');
	const huda = await open(applicant);
	await mendStreet(huda, ref);
	await uploadPaper(huda, { home }, ref, 'seat');
	await sendApplication(huda, { home }, ref);
	await tareq.goto(at(ref));
	const cards = await tareq
		.locator('article.chg:has(.defect)')
		.evaluateAll((all) => all.map((one) => one.getAttribute('aria-labelledby')));
	expect(cards.sort()).toEqual(['c-street', 'p-seat']);
	expect(await tareq.locator('article ins').allInnerTexts()).toEqual(['الناصر، مبنى 14']);
	expect(await tareq.locator('article del').allInnerTexts()).toEqual(['الناصر']);
	await requireFair(tareq);
	// the applicant sees that the file was looked at
	await huda.goto(`${home}/account/looks`);
	const shown = `${ref.slice(0, 3)} ${ref.slice(3, 6)} ${ref.slice(6)}`;
	// equal looks of one day are one row, with how often
	const looks = huda.locator('main tbody tr', { hasText: shown });
	expect(await looks.count()).toBeGreaterThan(0);
	expect((await looks.allInnerTexts()).join()).toMatch(/في هذا اليوم/);
	for (const page of [tareq, huda]) await page.context().close();
});

test('a clean file takes six clicks at most from the list; keys move in it', async () => {
	const { ref, name } = await fileCase(dataDir);
	const tareq = await open(registrar, true);
	let clicks = 0;
	const click = async (of: string) => {
		clicks++;
		await follow(tareq, tareq.locator(of).first());
	};
	await tareq.goto(`${home}/en/desk`);
	await requireFair(tareq);
	const row = tareq.locator(`[data-queue] th a[href$="/${ref}"]`);
	while ((await row.count()) === 0) await follow(tareq, tareq.locator('a[rel=next]'));

	const links = tareq.locator('[data-queue] tbody th a');
	const focused = () => tareq.evaluate(() => document.activeElement?.getAttribute('href'));
	const hrefs = await links.evaluateAll((all) => all.map((one) => one.getAttribute('href')));
	for (const [key, i] of [
		['j', 0],
		['j', 1],
		['k', 0],
	] as const) {
		await tareq.keyboard.press(key);
		expect(await focused()).toBe(hrefs[i]);
	}
	await Promise.all([
		tareq.waitForURL((url) => url.pathname === hrefs[0]),
		tareq.keyboard.press('Enter'),
	]);
	await tareq.goBack();

	await click(`[data-queue] th a[href$="/${ref}"]`);
	expect(await tareq.locator('h1').innerText()).toContain(name);
	await requireFair(tareq);
	await click('form[action*="good"] button');
	await click('a[href*="outcome=accept"]');
	await requireFair(tareq);
	await click('main form .acts button.btn');
	expect(new URL(tareq.url()).pathname).toBe(`/en/desk/cases/${ref}`);
	expect(clicks).toBeLessThanOrEqual(6);

	// four eyes: who recommended finds no form to decide, and no deed either
	await tareq.goto(at(ref, '/decide', '/en'));
	expect(await tareq.locator('main form').count()).toBe(0);
	await requireFair(tareq);
	const suad = await open(decider, true);
	await suad.goto(at(ref, '/decide', '/en'));
	await requireFair(suad);
	await suad.locator('form[action*="accept"] .btn').click();
	await suad.waitForURL((url) => !url.pathname.endsWith('/decide'));
	await suad.goto(at(ref, '/proclaim', '/en'));
	await requireFair(suad);
	await submitted(suad);
	// what is over says what happened and promises nothing; its own entry stands not in its way
	for (const step of ['/decide', '/proclaim', '/refuse', '/return', '/recommend?outcome=accept']) {
		await suad.goto(at(ref, step, '/en'));
		expect([step, await suad.locator('main form').count()]).toEqual([step, 0]);
		expect(await suad.locator('h1').innerText()).toMatch(/\d+\/\d{4}/);
	}
	await requireFair(suad);
	await suad.goto(at(ref, '', '/en'));
	expect(await suad.locator('#near').count()).toBe(0);
	for (const page of [tareq, suad]) await page.context().close();
});

test.each([false, true])(
	'who declares an interest is out of the file at once (script: %s)',
	async (script) => {
		const { ref, name } = await fileCase(dataDir);
		const iman = await open(colleague, script);
		await iman.goto(at(ref));
		await follow(iman, iman.locator('form[action*="claim"] button'));
		await iman.goto(at(ref, '/interest'));
		expect(await iman.locator('main').innerText()).toContain(name);
		await requireFair(iman);
		await follow(iman, iman.locator('main form button.btn'));
		expect(new URL(iman.url()).pathname).toBe('/desk');
		await iman.goto(`${home}/desk?filter=mine`);
		expect(await iman.locator('main').innerText()).not.toContain(name);
		for (const step of ['', '/interest', '/recommend'])
			expect((await iman.goto(at(ref, step)))!.status()).toBe(403);
		await iman.context().close();
	},
);

test.each([false, true])(
	'a file that came back in between is read again (script: %s)',
	async (script) => {
		const { ref } = await fileCase(dataDir, { answers: { street: 'شارع الفجر' } });
		const iman = await open(colleague, script);
		const text = 'النظام الأساسي لا يذكر مصير الأموال عند الحل.';
		await iman.goto(at(ref, '/recommend?outcome=refuse'));
		await iman.locator('[name="grounds[]"]').nth(1).check();
		await iman.fill('main [name=text]', text);

		// a colleague sends it back, and it comes back changed
		const tareq = await atDesk(home, registrar);
		await tareq.returnFor(ref, [{ place: 'street', text: 'رقم المبنى' }]);
		const before = await iman.context().newPage();
		await before.goto(at(ref, '/recommend?outcome=refuse'));
		expect(await before.locator('h1').innerText()).toBe('الملف لدى مقدِّم الطلب');
		await before.close();
		const huda = await open(applicant);
		await mendStreet(huda, ref);
		await sendApplication(huda, { home }, ref);

		await submitted(iman);
		expect(await problems(iman)).toContain('تغيّر الملف بعد فتح هذه الصفحة');
		expect(await iman.inputValue('main [name=text]')).toBe(text);
		expect(await iman.locator('[name="grounds[]"]').nth(1).isChecked()).toBe(true);
		await requireFair(iman);
		await submitted(iman);
		expect(new URL(iman.url()).pathname).toBe(`/desk/cases/${ref}`);

		// the decider reads a recommendation that is sent back and written anew elsewhere
		const suad = await open(decider, script);
		await suad.goto(at(ref, '/refuse'));
		await suad.fill('main [name=text]', text);
		const other = await suad.context().newPage();
		await other.goto(at(ref, '/decide'));
		await other.locator('#reject summary').click();
		await other.fill('#reject [name=text]', 'يُذكر البند');
		await follow(other, other.locator('#reject button.btn'));
		await follow(suad, suad.locator('button[formaction*="preview"]').last());
		// the step is closed now: what was written is shown all the same
		expect(await suad.locator('main form').count()).toBe(0);
		expect(await suad.locator('main').innerText()).toContain(text);
		await tareq.recommend(ref, 'refuse');
		await suad.goto(at(ref, '/refuse'));

		// bad input is said at its field and kept
		await suad.locator('[name="grounds[]"]:checked').first().uncheck();
		await suad.fill('main [name=text]', 'سبب\u202e');
		await follow(suad, suad.locator('button[formaction*="preview"]').last());
		expect(await suad.locator('#problems a').count()).toBe(2);
		expect(await suad.inputValue('main [name=text]')).toBe('سبب\u202e');
		await requireFair(suad);
		await suad.locator('[name="grounds[]"]').first().check();
		await suad.fill('main [name=text]', text);
		await follow(suad, suad.locator('button[formaction*="preview"]').last());
		expect(await suad.locator('section.letter').innerText()).toContain(text);
		await follow(suad, suad.locator('main form button.btn-end').last());
		await huda.goto(`${home}/apply/${ref}`);
		expect(await huda.locator('main').innerText()).toContain(text);
		for (const page of [iman, huda, suad]) await page.context().close();
	},
);

test.each([false, true])(
	'wrong input on the forms of a file is said and kept (script: %s)',
	async (script) => {
		const { ref, name } = await fileCase(dataDir);
		await fileCase(dataDir, { name: `${name} الجديدة` });
		const tareq = await open(registrar, script, 360);
		// a letter without a ground, and one without a word
		await tareq.goto(at(ref, '/return?at=street'));
		await tareq.fill('[name="text.street"]', 'يُكتب رقم المبنى');
		await follow(tareq, tareq.locator('button[formaction*="preview"]'));
		expect(await tareq.locator('#problems a').count()).toBe(1);
		expect(await tareq.inputValue('[name="text.street"]')).toBe('يُكتب رقم المبنى');
		// only grounds that fit a place are offered there
		const offered = (place: string) =>
			tareq.locator(`[name="ground.${place}"] option`).allTextContents();
		expect(await offered('street')).not.toContain('ورقة غير مقروءة أو ناقصة');
		expect(await offered('paper.seat')).toContain('ورقة غير مقروءة أو ناقصة');
		await requireFair(tareq);
		// a recommendation without reasons; an outcome nobody knows is chosen first
		await tareq.goto(at(ref, '/recommend?outcome=zz'));
		expect(await tareq.locator('main form').count()).toBe(0);
		await requireFair(tareq);
		await follow(tareq, tareq.locator('main a[href*="outcome=refuse"]'));
		await tareq.fill('main [name=text]', '  ');
		await submitted(tareq);
		expect(await tareq.locator('#problems a').count()).toBeGreaterThan(0);
		// messages and the verdict on the name
		await tareq.goto(at(ref, '?view=messages'));
		await follow(tareq, tareq.locator('form[action*="note"] button.btn'));
		expect(await tareq.locator('#problems a').count()).toBe(1);
		await requireFair(tareq);
		await tareq.goto(at(ref));
		await tareq.locator('details.chg-f summary').click();
		await tareq.fill('[name=reason]', 'بلدتان مختلفتان');
		// another application for a near name comes in between
		await fileCase(dataDir, { name: `${name} الثالثة` });
		await follow(tareq, tareq.locator('form[action*="judge"] button.btn'));
		expect(await problems(tareq)).toContain('تغيّرت الأسماء القريبة');
		expect(await tareq.inputValue('[name=reason]')).toBe('بلدتان مختلفتان');
		expect(await tareq.locator('article[aria-labelledby=near] .chg-b li').count()).toBe(2);
		await requireFair(tareq);
		await follow(tareq, tareq.locator('form[action*="judge"] button.btn'));
		expect(await tareq.locator('form[action*="judge"]').count()).toBe(0);
		await tareq.context().close();
	},
);

/** A quarter of an hour of rest, as the server sees it. */
const rest = async (page: Page) => {
	const token = (await page.context().cookies()).find(({ name }) => name === 'daam')!.value;
	const client = new pg.Client((await joinCluster(dataDir))!.connection);
	await client.connect();
	await client.query(
		`update identity.session set seen_at = seen_at - interval '16 minutes'
			where token_hash = sha256(convert_to($1, 'UTF8'))`,
		[token],
	);
	await client.end();
};

test('a session warns before it locks, and keeps what was typed', async () => {
	const { ref } = await fileCase(dataDir);
	const tareq = await open(registrar, true);
	await tareq.clock.install();
	await tareq.goto(at(ref, '/recommend?outcome=refuse'));
	await tareq.fill('main [name=text]', 'لم يكتمل الملف بعد.');
	expect(await tareq.locator('#lock').isVisible()).toBe(false);
	await tareq.clock.runFor('13:30');
	expect(await tareq.locator('#lock').isVisible()).toBe(true);
	await requireFair(tareq);
	await rest(tareq);
	await tareq.clock.runFor('02:00');
	await tareq.waitForURL('**/account/sign-in**');
	await enterAs(tareq.context(), home, registrar);
	const next = new URL(tareq.url()).searchParams.get('next')!;
	await tareq.goto(home + next);
	expect(new URL(tareq.url()).pathname).toBe(`/desk/cases/${ref}/recommend`);
	expect(await tareq.inputValue('main [name=text]')).toBe('لم يكتمل الملف بعد.');
	await tareq.context().close();
});
