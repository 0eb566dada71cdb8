import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Browser, Page } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { newVerifyCode } from '#core';
import { groupCode } from '#domains/papers';
import { printPaper } from '#platform/server';
import { launch } from '../browser/chromium.ts';
import { type Given, issueBeside, joinApp, printGiven, walkCases } from '../world/issued.ts';
import { rasterOf } from '../world/pdf.ts';
import sharp from 'sharp';

const home = inject('home');
const nameAr = 'جمعية براعم البيان للثقافة';
const folder = mkdtempSync(join(tmpdir(), 'daam-verifier-'));
let browser: Browser;
let app: Awaited<ReturnType<typeof joinApp>>;
let certificate: Given;
let receipt: Given;
let issues: { code: string; claim: string }[];
let photo: Buffer;

beforeAll(async () => {
	app = await joinApp({ dataDir: inject('dataDir'), home });
	const given = await walkCases(nameAr, 'Buds of Eloquence Association');
	certificate = given.find(({ kind }) => kind === 'certificate')!;
	receipt = given.find(({ kind }) => kind === 'receipt')!;
	const first = await issueBeside();
	const second = await issueBeside({ number: '5/2026', replaces: first.id });
	const revoked = await issueBeside({ number: '6/2026', revoke: true });
	issues = [first, second, revoked];
	const { data, width, height } = await rasterOf(
		await printPaper(await printGiven(certificate)),
		110,
	);
	photo = await sharp(data, { raw: { width, height, channels: 4 } })
		.rotate(5)
		.jpeg()
		.toBuffer();
	browser = await launch();
});
afterAll(async () => {
	await browser?.close();
	await app?.close();
	rmSync(folder, { recursive: true, force: true });
});

const isAccessible = async (page: Page) => {
	const found = await new AxeBuilder({ page }).analyze();
	expect(found.violations.map((one) => `${one.id}: ${one.nodes[0]?.html}`)).toEqual([]);
	const wider = await page.evaluate(
		() => document.documentElement.scrollWidth - document.documentElement.clientWidth,
	);
	expect(wider).toBe(0);
};
const fill = async (page: Page, code: string) => {
	await page.locator('#f-code').fill(code);
	await page.locator('main form button').click();
};

const ways = (['', '/en'] as const).flatMap((language) => [
	{ language, width: 360, javaScriptEnabled: true },
	{ language, width: 1280, javaScriptEnabled: true },
	{ language, width: 360, javaScriptEnabled: false },
]);

describe.each(ways)(
	'checking a paper at "$language/verify", $width wide, script $javaScriptEnabled',
	({ language, width, javaScriptEnabled }) => {
		const open = async () => {
			const context = await browser.newContext({
				viewport: { width, height: 800 },
				javaScriptEnabled,
			});
			return context.newPage();
		};
		const look = (page: Page) => (javaScriptEnabled ? isAccessible(page) : Promise.resolve());
		const en = language === '/en';

		test('a typed code, in any digits, opens what the paper must say', async () => {
			const page = await open();
			await page.goto(`${home}${language}/verify`);
			await look(page);
			const arabic = [...certificate.code].map((digit) => '٠١٢٣٤٥٦٧٨٩'[Number(digit)]).join('');
			await fill(page, `${arabic.slice(0, 4)} ${arabic.slice(4)}`);
			await page.waitForURL(`${home}${language}/verify/${certificate.code}`);
			const said = await page.locator('main').innerText();
			expect(said).toContain(en ? 'Buds of Eloquence' : nameAr);
			expect(said).toContain(en ? 'Genuine and valid' : 'ورقة صحيحة وسارية');
			expect(said).toContain(en ? 'The electronic signature is good' : 'التوقيع الإلكتروني سليم');
			expect(said).toContain(en ? 'Demonstration, without effect' : 'عرض تجريبي، دون أثر');
			await look(page);
			await page.context().close();
		});

		test('bad codes say what is wrong and keep what was typed', async () => {
			const page = await open();
			const wrong = certificate.code.slice(0, 9) + ((Number(certificate.code[9]) + 1) % 10);
			for (const [typed, says] of [
				['١٢٣', en ? '3 were typed' : 'المكتوب 3'],
				['abc <b>x</b>', en ? '0 were typed' : 'المكتوب 0'],
				[wrong, en ? 'One digit of the code is wrong' : 'في الرمز رقم غير صحيح'],
			] as const) {
				await page.goto(`${home}${language}/verify`);
				await fill(page, typed);
				await page.waitForURL(/\?code=/);
				expect(await page.locator('#e-code').innerText()).toContain(says);
				expect(await page.locator('#f-code').inputValue()).toBe(typed);
			}
			await look(page);
			const unknown = newVerifyCode();
			for (const typed of ['', '%20%20']) {
				const empty = await page.goto(`${home}${language}/verify?code=${typed}`);
				expect(empty!.status()).toBe(422);
				expect(await page.locator('#e-code').innerText()).toMatch(/عشرة أرقام|ten digits/);
			}
			const answer = await page.goto(`${home}${language}/verify/${unknown}`);
			expect(answer!.status()).toBe(404);
			expect(await page.locator('#e-code').innerText()).toContain(
				en ? 'no paper with this code' : 'لا ورقة بهذا الرمز',
			);
			await look(page);
			await page.context().close();
		});

		test('private, replaced and revoked papers say so', async () => {
			const page = await open();
			await page.goto(`${home}${language}/verify/${receipt.code}#${receipt.claim}`);
			const shown = await page.locator('main').innerText();
			expect(shown).toContain(en ? 'not of the public record' : 'ليست من السجل العام');
			expect(shown).not.toContain(receipt.ref);
			const [first, second, revoked] = issues.map(({ code }) => code);
			await page.goto(`${home}${language}/verify/${first}`);
			expect(await page.locator('main').innerText()).toContain(groupCode(second!));
			await look(page);
			await page.goto(`${home}${language}/verify/${revoked}`);
			expect(await page.locator('main .note-late').innerText()).toContain(en ? 'Revoked' : 'أُلغيت');
			await page.context().close();
		});
	},
);

describe.each([
	{ where: 'served, then the line is cut', file: false, language: '' },
	{ where: 'served in English, then the line is cut', file: false, language: '/en' },
	{ where: 'kept on the phone, opened from there', file: true, language: '' },
])('the offline verifier, $where', ({ file, language }) => {
	const open = async () => {
		const context = await browser.newContext({ viewport: { width: 360, height: 800 } });
		const page = await context.newPage();
		const wrong: string[] = [];
		page.on('pageerror', (error) => wrong.push(String(error)));
		page.on('console', (message) => message.type() === 'error' && wrong.push(message.text()));
		if (file) {
			const kept = join(folder, 'daam-verify.html');
			writeFileSync(kept, await (await fetch(`${home}/verify.html`)).text());
			await context.setOffline(true);
			await page.goto(`file://${kept}`);
		} else {
			await page.goto(`${home}${language}/verify.html`);
			await context.setOffline(true);
		}
		return { page, wrong };
	};
	const judge = async (page: Page, text: string) => {
		await page.locator('#text').fill(text);
		await page.locator('#form button').click();
		return page.locator('#answer h2').innerText();
	};
	const words = language
		? ['The signature is good', 'The signature does not fit', 'The key is not known here']
		: ['التوقيع سليم', 'التوقيع لا يطابق', 'المفتاح غير معروف هنا'];
	const flip = (claim: string, at: number) =>
		claim.slice(0, at) + (claim[at] === 'A' ? 'B' : 'A') + claim.slice(at + 1);

	test('a genuine claim of the demonstration; an altered one; one by a foreign key; nonsense', async () => {
		const { page, wrong } = await open();
		await isAccessible(page);
		expect(await judge(page, `${home}/verify/${certificate.code}#${certificate.claim}`)).toBe(
			words[0],
		);
		const said = await page.locator('#answer').innerText();
		expect(said).toContain(groupCode(certificate.code));
		expect(said).toContain(language ? 'Demonstration, without effect' : 'عرض تجريبي، دون أثر');
		await isAccessible(page);
		for (const at of [10, 30, certificate.claim.length - 10])
			expect(await judge(page, flip(certificate.claim, at))).toBe(words[1]);
		// characters 44 to 48 hold the id of the key
		expect(await judge(page, flip(certificate.claim, 46))).toBe(words[2]);
		for (const text of ['', certificate.code, 'x'.repeat(100_000)]) await judge(page, text);
		expect(await page.locator('#answer .note').getAttribute('class')).toContain('care');
		expect(wrong).toEqual([]);
		await page.context().close();
	});

	test('the square in a photo, and the language, without a line', async () => {
		const { page, wrong } = await open();
		await page
			.locator('#photo')
			.setInputFiles({ name: 'square.jpg', mimeType: 'image/jpeg', buffer: photo });
		await expect
			.poll(() => page.locator('#answer h2').innerText(), { timeout: 20_000 })
			.toBe(words[0]);
		await page.locator('#language').click();
		expect(await page.locator('html').getAttribute('lang')).toBe(language ? 'ar' : 'en');
		expect(await page.locator('#answer h2').innerText()).not.toBe(words[0]);
		await isAccessible(page);
		expect(wrong).toEqual([]);
		await page.context().close();
	});
});

test('the address of a square opens the verifier on its claim; it asks nothing of anybody', async () => {
	const page = await browser.newPage();
	const asked: string[] = [];
	page.on('request', (request) => asked.push(request.url()));
	const answer = await page.goto(`${home}/verify.html#${certificate.claim}`);
	expect(await page.locator('#answer h2').innerText()).toBe('التوقيع سليم');
	expect(asked.filter((url) => !url.startsWith('data:'))).toHaveLength(1);
	const policy = answer!.headers()['content-security-policy']!;
	expect(policy).toMatch(/^default-src 'none'; script-src 'sha256-[^']+'; style-src 'sha256-/);
	await page.close();
});

test('machines ask by the API; the keys are published with their validity', async () => {
	const answer = await fetch(`${home}/api/v1/verify/${certificate.code}`);
	expect(answer.headers.get('content-type')).toBe('application/json');
	expect(await answer.json()).toMatchObject({
		code: certificate.code,
		claim: certificate.claim,
		state: 'valid',
		demonstration: true,
	});
	const missing = await fetch(`${home}/api/v1/verify/${newVerifyCode()}`);
	expect([missing.status, missing.headers.get('content-type')]).toEqual([
		404,
		'application/problem+json',
	]);
	const { keys } = await (await fetch(`${home}/.well-known/daam-keys.json`)).json();
	for (const key of keys) expect(key).toMatchObject({ algorithm: 'Ed25519', to: null });
});
