// The main job, end to end: an organisation registers, the commission decides, anyone can verify.
import type { Browser, Page } from '@playwright/test';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { launch } from '../browser/chromium.ts';
import { qrOf } from '../world/qr.ts';
import {
	enterAs,
	fillParts,
	fillWholeFile,
	follow,
	goodAnswers,
	neededSlots,
	type Place,
	press,
	sendApplication,
	uploadPaper,
} from './steps/application.ts';
import { decider, registrar } from './steps/desk.ts';
import { checkPapers, recommend, returnFor } from './steps/desk-pages.ts';
import { followGuide, joinByPhone, paperOn } from './steps/main-job.ts';

const home = inject('home');
const digits = (text: string) => text.replace(/[^\d]/g, '');
let browser: Browser;

beforeAll(async () => {
	browser = await launch();
});
afterAll(() => browser.close());

const open = async (javaScriptEnabled: boolean, wide = false) => {
	const viewport = wide ? { width: 1280, height: 900 } : { width: 360, height: 800 };
	return (await browser.newContext({ javaScriptEnabled, viewport })).newPage();
};
const staff = async (script: boolean, phone: string) => {
	const page = await open(script, true);
	await enterAs(page.context(), home, phone);
	return page;
};

const openPlaces = async (page: Page, place: Place, ref: string) => {
	const found: string[] = [];
	for (const part of Object.keys(goodAnswers(''))) {
		await page.goto(`${place.home}${place.language}/apply/${ref}/part/${part}`);
		const fields = await page
			.locator('main form :is(input, textarea, select):not([type=hidden])')
			.evaluateAll((all) => all.map((one) => (one as HTMLInputElement).name));
		found.push(...new Set(fields));
	}
	return found;
};

test.each([
	['العربية بلا برنامج', '', false, 'جمعية منارة الساحل لتعليم الكبار'],
	['in English with script', '/en', true, 'جمعية غصن الزيتون لرعاية المسنين'],
	['العربية ببرنامج', '', true, 'جمعية واحة القلم لمكتبات الأطفال'],
	['in English without script', '/en', false, 'جمعية نسيم الجبل لحماية الغابات'],
] as const)('the main job, %s', async (_, language, script, name) => {
	const place: Place = { home, language };
	const applicant = await open(script);
	await followGuide(applicant, place);
	const phone = `091${String(Math.floor(Math.random() * 9e6) + 1e6)}`;
	await applicant.waitForURL('**/account/sign-in**');
	await joinByPhone(applicant, place, 'هدى سالم الفيتوري', phone);
	const ref = await (async () => {
		await applicant.locator('main form button.btn').last().click();
		await applicant.waitForURL(/\/apply\/\d{9}$/);
		return /\d{9}$/.exec(applicant.url())![0];
	})();
	const mine = `${home}${language}/apply/${ref}`;

	// the name is compared before anything is sent
	const answers = goodAnswers(name);
	await applicant.goto(`${mine}/part/name`);
	await applicant.fill('[name=name_ar]', name);
	await follow(applicant, applicant.locator('button[formaction*="do=compare"]'));
	expect(await applicant.inputValue('[name=name_ar]')).toBe(name);

	await fillParts(applicant, place, ref, answers);
	for (const slot of neededSlots) await uploadPaper(applicant, place, ref, slot);
	await sendApplication(applicant, place, ref);
	expect(digits(await applicant.locator('main').innerText())).toContain(ref);
	const receipt = await paperOn(applicant);
	expect(await qrOf(receipt)).toMatch(/\/verify\/\d{10}#/);

	// the registrar asks for two corrections in one letter
	const tareq = await staff(script, registrar);
	const at = `${home}${language}/desk/cases/${ref}`;
	await tareq.goto(`${home}${language}/desk`);
	await tareq.goto(at);
	expect(await tareq.locator('h1').innerText()).toContain(name);
	await returnFor(tareq, at, ['street', 'paper.seat']);

	// only those two are open
	await applicant.goto(mine);
	expect(await applicant.locator('article.defect').count()).toBe(2);
	expect(await openPlaces(applicant, place, ref)).toEqual(['street']);
	expect((await applicant.goto(`${mine}/paper/minutes`))!.status()).toBeLessThan(500);
	expect(await applicant.locator('#f-file').count()).toBe(0);
	await applicant.goto(`${mine}/part/seat`);
	await applicant.fill('[name=street]', 'شارع جمال عبد الناصر، مبنى 14');
	await press(applicant);
	await uploadPaper(applicant, place, ref, 'seat');
	await sendApplication(applicant, place, ref);

	// the reviewer sees exactly what changed
	await tareq.goto(at);
	const changes = tareq.locator('article.chg');
	await expect.poll(() => changes.count()).toBeGreaterThan(0);
	const changed = await changes.evaluateAll((all) =>
		all.map((one) => one.getAttribute('aria-labelledby')),
	);
	expect(changed).toEqual(expect.arrayContaining(['c-street', 'p-seat']));
	expect(changed.filter((one) => one?.startsWith('c-'))).toEqual(['c-street']);
	await checkPapers(tareq, at);
	await recommend(tareq, at, 'accept');
	// who recommended does not decide
	expect(await tareq.goto(`${at}/decide`)).toBeTruthy();
	expect(await tareq.locator('form[action*="accept"]').count()).toBe(0);

	// another person decides and proclaims
	const suad = await staff(script, decider);
	await suad.goto(`${at}/decide`);
	await suad.locator('form[action*="accept"] .btn').click();
	await suad.waitForURL((url) => !url.pathname.endsWith('/decide'));
	await suad.goto(`${at}/proclaim`);
	await suad.locator('main form button.btn').last().click();
	await suad.waitForURL((url) => !url.pathname.endsWith('/proclaim'));

	// the applicant finds the number, the certificate and the public page
	await applicant.goto(mine);
	const status = await applicant.locator('main').innerText();
	expect(status).toMatch(/\d+\/2026/);
	const certificate = await paperOn(applicant);
	const address = await qrOf(certificate);
	await applicant.locator('main a[href*="/register/LY-CSC-"]').first().click();
	expect(await applicant.locator('main').innerText()).toContain(name);

	// anyone verifies by the address of the QR, and offline
	const citizen = await open(script);
	await citizen.goto(address);
	expect(await citizen.locator('main').innerText()).toContain(name);
	if (script) {
		await citizen.goto(`${home}/verify.html`);
		await citizen.context().setOffline(true);
		await citizen.fill('#text', address);
		await citizen.locator('#form button').first().click();
		await expect
			.poll(() => citizen.locator('#answer h2').innerText())
			.toMatch(/^(التوقيع سليم|The signature is good)$/);
	}
	for (const page of [applicant, tareq, suad, citizen]) await page.context().close();
});

test.each([
	['', false],
	['/en', true],
] as const)('the refused and the withdrawn path (%s, script: %s)', async (language, script) => {
	const place: Place = { home, language };
	const applicant = await open(script);
	await enterAs(applicant.context(), home, '+218910000001');
	const ref = await fillWholeFile(
		applicant,
		place,
		`جمعية ${language ? 'مرسى الكتاب' : 'دوحة العلم'} للقراءة`,
	);
	const at = `${home}${language}/desk/cases/${ref}`;
	const tareq = await staff(script, registrar);
	await checkPapers(tareq, at);
	await recommend(tareq, at, 'refuse');
	const suad = await staff(script, decider);
	await suad.goto(`${at}/refuse`);
	await suad.locator('[name="grounds[]"]').first().check();
	await suad.fill('main [name=text]', 'الأهداف خارج اختصاص الجمعيات الأهلية كما كُتبت.');
	// the letter is shown, then sent
	await suad.locator('button[formaction*="preview"]').last().click();
	await suad.locator('section.letter').waitFor();
	await suad.locator('main form button.btn-end').last().click();
	await suad.waitForURL((url) => !url.pathname.endsWith('/refuse'));
	await applicant.goto(`${home}${language}/apply/${ref}`);
	expect(await applicant.locator('main').innerText()).toContain('الأهداف خارج اختصاص');
	expect(await qrOf(await paperOn(applicant))).toMatch(/\/verify\/\d{10}#/);

	const second = await fillWholeFile(
		applicant,
		place,
		`جمعية ${language ? 'رمال' : 'نخيل'} الواحات للتراث`,
	);
	await applicant.goto(`${home}${language}/apply/${second}/withdraw`);
	await applicant.locator('main form button.btn').last().click();
	await applicant.waitForURL((url) => !url.pathname.endsWith('/withdraw'));
	await applicant.goto(`${home}${language}/apply/${second}`);
	expect(await applicant.locator('main form [name=street]').count()).toBe(0);
	await applicant.goto(`${home}${language}/apply`);
	const ended = applicant.locator('main li', { has: applicant.locator(`a[href$="/${second}"]`) });
	expect(await ended.innerText()).toMatch(language ? /ended without a decision/ : /دون قرار/);
	await tareq.goto(`${home}${language}/desk/cases/${second}`);
	expect(await tareq.locator('a[href$="/return"]').count()).toBe(0);
	for (const page of [applicant, tareq, suad]) await page.context().close();
});
