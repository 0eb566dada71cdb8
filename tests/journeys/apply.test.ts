import type { Browser, BrowserContext, Page } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { launch } from '../browser/chromium.ts';
import {
	beginApplication,
	enterAs,
	fillWholeFile,
	press,
	typePart,
	uploadPaper,
} from './steps/application.ts';
import { cameraMark, jpegWithPlace, pdf } from './steps/papers.ts';

const home = inject('home');
const huda = '+218910000001';
const benghazi = { municipality: 'LY010304', seat_kind: 'lease' };
let browser: Browser;

beforeAll(async () => {
	browser = await launch();
});
afterAll(() => browser.close());

const enter = async (more: Parameters<Browser['newContext']>[0] = {}) => {
	const context = await browser.newContext({ viewport: { width: 360, height: 800 }, ...more });
	await enterAs(context, home, huda);
	const page = await context.newPage();
	return { context, page };
};
const main = (page: Page) => page.locator('main').innerText();

test.each([
	['', false, 'جمعية بيادر الخروبة لمحو الأمية'],
	['/en', true, 'جمعية مرافئ الزعفران للزراعة'],
] as const)(
	'the whole file is filled, sent and received (%s, script: %s)',
	async (language, javaScriptEnabled, name) => {
		const { context, page } = await enter({ javaScriptEnabled });
		const ref = await fillWholeFile(page, { home, language }, name, benghazi);
		expect((await main(page)).replace(/\s/g, '')).toContain(ref);
		expect(await page.locator(`a[href*="/apply/${ref}/issued/"]`).count()).toBe(1);
		await page.goto(`${home}${language}/apply`);
		expect(await main(page)).toContain(name);
		await context.close();
	},
);

describe('a draft', () => {
	let context: BrowserContext;
	let page: Page;
	let ref: string;
	const part = (id: string) => `${home}/apply/${ref}/part/${id}`;
	beforeAll(async () => {
		({ context, page } = await enter({ javaScriptEnabled: false }));
		ref = await beginApplication(
			page,
			{ home },
			{ ...benghazi, nowhere: 'x', kind: 'association' },
		);
	});
	afterAll(() => context.close());

	test('begins with what the guide was told, and nothing else', async () => {
		await page.goto(part('seat'));
		expect(await page.inputValue('[name=municipality]')).toBe('بنغازي');
		expect(await page.isChecked('[name=seat_kind][value=lease]')).toBe(true);
	});

	test('wrong answers are kept and said, each with its field and what to write', async () => {
		await page.goto(part('seat'));
		const typed = {
			municipality: 'مدينة لا توجد',
			street: 'شارع ٧',
			phone: '٠٩١ ٢٣٤ ٥٦٧',
			email: 'qandil@',
		};
		await typePart(page, typed);
		const answered = page.waitForResponse((one) => one.request().method() === 'POST');
		await press(page);
		expect((await answered).status()).toBe(422);
		expect(await page.title()).toMatch(/^خطأ:/);
		const said = await page.locator('#problems').innerText();
		expect(said).toContain('رقم الهاتف ناقص رقماً. المطلوب عشرة أرقام');
		expect(said).toContain('لا بلدية بهذا الاسم');
		expect(await page.evaluate(() => document.activeElement?.id)).toBe('problems');
		for (const link of await page.locator('#problems a').all()) {
			const at = (await link.getAttribute('href'))!;
			expect(await page.locator(`[id="${at.slice(1)}"]`).count(), at).toBe(1);
		}
		for (const [name, value] of Object.entries(typed))
			expect(await page.inputValue(`[name=${name}]`)).toBe(value);
		await page.goto(part('seat'));
		expect(await page.inputValue('[name=municipality]')).toBe('مدينة لا توجد');
		await typePart(page, { municipality: 'بنغازى', phone: '00218 91-2345678', email: '' });
		await press(page);
		await page.waitForURL('**/part/founders');
		await page.goto(part('seat'));
		expect(await page.inputValue('[name=municipality]')).toBe('بنغازي');
		expect(await page.inputValue('[name=phone]')).toBe('+218912345678');
	});

	test('a hidden direction mark, a text over its limit and a day that is none are said', async () => {
		await page.goto(part('name'));
		await typePart(page, { name_ar: 'جمعية \u202eليدنق' });
		await press(page);
		expect(await page.locator('#problems').innerText()).toContain('تقلب اتجاهه');
		await page.goto(part('aims'));
		await typePart(page, { objectives: 'ا'.repeat(3001) });
		await press(page);
		expect(await page.locator('#problems').innerText()).toContain('طول النص 3001 حرف والحد 3000');
		await page.goto(part('meeting'));
		await typePart(page, {
			'meeting_on-day': '٣١',
			'meeting_on-month': 'فبراير',
			'meeting_on-year': '2025',
		});
		await press(page);
		expect(await page.locator('#problems').innerText()).toContain('لا يوم بهذا التاريخ');
		expect(await page.inputValue('[name=meeting_on-day]')).toBe('31');
	});

	test('what is no name, no year and no article is said at its field and kept as typed', async () => {
		const typed: [string, Record<string, string>, RegExp[]][] = [
			['name', { name_ar: 'Hope Association', name_en: '12345' }, [/بحروف عربية/, /بحروف لاتينية/]],
			['founders', { 'founders.0.birth_year': '-5' }, [/سنة من أربعة أرقام/]],
			['founders', { 'founders.0.birth_year': '1800' }, [/1800، والمقبول من 1900/]],
			['bylaws', { clause_name: 'سبعة' }, [/رقم المادة بالأرقام/]],
		];
		for (const [id, answers, said] of typed) {
			await page.goto(part(id));
			await typePart(page, answers);
			await press(page);
			for (const text of said) expect(await page.locator('#problems').innerText()).toMatch(text);
			for (const [name, value] of Object.entries(answers))
				expect(await page.inputValue(`[name="${name}"]`)).toBe(value);
		}
		await page.goto(part('name'));
		await typePart(page, { name_en: '' });
		await press(page);
	});

	test('as many people are asked for as there must be, when one is written already too', async () => {
		await page.goto(part('founders'));
		expect(await page.locator('[name$=".birth_year"]').count()).toBe(3);
	});

	test('the office is written to after sending, and the draft says so', async () => {
		await page.goto(`${part('x').replace(/part.*/, '')}messages`);
		expect(await page.locator('main').innerText()).toContain('بعد إرسال الطلب');
	});

	test('one field of a megabyte is answered in words, and the draft stands', async () => {
		const cookie = (await context.cookies()).map((one) => `${one.name}=${one.value}`).join('; ');
		const answer = await fetch(part('aims'), {
			method: 'POST',
			headers: { cookie, origin: home },
			body: new URLSearchParams({ objectives: 'a'.repeat(1_000_000) }),
		});
		expect(answer.status).toBe(413);
		expect(await answer.text()).toContain('ما أُرسل أكبر من المسموح');
		await page.goto(part('seat'));
		expect(await page.inputValue('[name=street]')).toBe('شارع ٧');
	});

	test('rows of people come and go with their words kept, without script', async () => {
		await page.goto(part('founders'));
		expect(await page.locator('[name$=".name"]').count()).toBe(3);
		await typePart(page, { 'founders.0.name': 'هدى سالم', 'founders.1.name': 'سالم علي' });
		await page.locator('button[formaction*="do=add"]').click();
		expect(await page.inputValue('[name="founders.1.name"]')).toBe('سالم علي');
		await page.locator('button[formaction*="do=remove+founders+0"]').click();
		expect(await page.inputValue('[name="founders.0.name"]')).toBe('سالم علي');
		await page.locator('button[formaction*="do=place+founders.0.domicile"]').click();
		await page.locator('a', { hasText: 'المرج' }).click();
		await page.locator('a', { hasText: 'المرج' }).last().click();
		expect(await page.inputValue('[name="founders.0.domicile"]')).toBe('المرج');
		await page.locator('[name="founders.0.profession"]').press('Enter');
		await page.waitForURL('**/part/meeting');
		await page.goto(part('founders'));
		expect(await page.inputValue('[name="founders.0.domicile"]')).toBe('المرج');
	});

	test('a question that an answer brings up is shown before going on', async () => {
		await page.goto(part('seat'));
		await page.check('[value=hosted]');
		await press(page);
		expect(page.url()).toContain('/part/seat');
		await page.fill('[name=host]', 'مدرسة الفجر');
		await press(page);
		await page.waitForURL('**/part/founders');
		await page.goto(part('seat'));
		await page.check('[value=lease]');
		await press(page);
		await page.goto(`${home}/apply/${ref}/check`);
		const kept = await page.locator('section[aria-labelledby=h-unreachable]').innerText();
		expect(kept).toContain('مدرسة الفجر');
	});

	test('a late save waits beside what stands, until one is chosen', async () => {
		const other = await context.newPage();
		await page.goto(part('seat'));
		await other.goto(part('seat'));
		await typePart(other, { street: 'شارع الاستقلال' });
		await press(other);
		await other.waitForURL('**/part/founders');
		await typePart(page, { street: 'شارع الكورنيش' });
		await press(page);
		await page.waitForURL('**/versions');
		const both = await main(page);
		expect(both).toContain('شارع الاستقلال');
		expect(both).toContain('شارع الكورنيش');
		await page.locator('button[value=mine]').click();
		await page.waitForURL('**/part/seat');
		expect(await page.inputValue('[name=street]')).toBe('شارع الكورنيش');
		await other.close();
	});

	test('papers: taken by content, replaced, taken out; a disguised one is refused with the reason', async () => {
		await uploadPaper(page, { home }, ref, 'minutes', pdf('محضر.pdf'));
		expect(await main(page)).toContain('محضر.pdf');
		const photo = await jpegWithPlace('عقد.jpg');
		expect(photo.buffer.includes(cameraMark)).toBe(true);
		await uploadPaper(page, { home }, ref, 'seat', photo);
		await page.waitForURL('**/papers**');
		const link = page.locator('a', { hasText: 'عقد.jpg' });
		const cookie = (await context.cookies()).map((one) => `${one.name}=${one.value}`).join('; ');
		const served = await fetch(home + (await link.getAttribute('href')), { headers: { cookie } });
		expect(served.headers.get('content-type')).toBe('image/jpeg');
		expect(Buffer.from(await served.arrayBuffer()).includes(cameraMark)).toBe(false);
		const disguised = { ...pdf('عقد.pdf'), buffer: Buffer.from('<html><script></script></html>') };
		await uploadPaper(page, { home }, ref, 'bylaws', disguised);
		expect(page.url()).toContain('/paper/bylaws?problem=file-type');
		expect(await page.locator('#problems').innerText()).toContain('المقبول: PDF أو صورة');
		expect(await page.title()).toMatch(/^خطأ:/);
		await page.goto(`${home}/apply/${ref}/paper/seat`);
		await page.locator('button[name=remove]').click();
		await page.waitForURL('**/papers');
		expect(await main(page)).not.toContain('عقد.jpg');
	});

	test('every gap is listed with its place, and sending is not offered', async () => {
		await page.goto(`${home}/apply/${ref}/check`);
		const gaps = page.locator('#gaps a');
		expect(await gaps.count()).toBeGreaterThan(15);
		expect(await page.locator('button', { hasText: 'إرسال الطلب' }).count()).toBe(0);
		await gaps.first().click();
		expect(page.url()).toMatch(/\/part\/name\?back=check#f-name_ar$/);
		await typePart(page, { name_ar: 'جمعية شراع الخليج للتراث' });
		await press(page);
		await page.waitForURL('**/check');
	});

	test('another person meets a case that does not exist', async () => {
		const foreign = await browser.newContext();
		await enterAs(foreign, home, '+218910000002');
		const theirs = await foreign.newPage();
		for (const path of ['', '/part/name', '/check', '/papers', '/paper/minutes', '/discard']) {
			const answer = await theirs.goto(`${home}/apply/${ref}${path}`);
			expect(answer!.status(), path).toBe(404);
		}
		await foreign.close();
	});

	test('is deleted on purpose, on a page that says what goes', async () => {
		await page.goto(`${home}/apply/${ref}`);
		await page.locator('aside a[href$="/discard"]').click();
		expect(await main(page)).toContain('لا رجوع عن الحذف');
		await page.locator('.btn-end').click();
		await page.waitForURL(`${home}/apply`);
		expect((await page.goto(`${home}/apply/${ref}`))!.status()).toBe(404);
	});
});
