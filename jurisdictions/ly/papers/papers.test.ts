import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { endTypst, type Print, renderTypst } from '#platform/server';
import { bilingual, long, ordinary, printOf } from '../../../tests/world/paper-data.ts';
import { objectsOf, readPdf, textOf } from '../../../tests/world/pdf.ts';
import { papers } from './index.ts';

afterAll(endTypst);

const set = ({ sources, inputs, at }: Print) => renderTypst(sources, inputs, at);
const hash = (pdf: Buffer) => createHash('sha256').update(pdf).digest('hex');
const names = papers.map(({ name }) => name);

describe.each(names)('%s', (name) => {
	test('is PDF/A, tagged, A4, in Arabic, with a title, every font embedded', async () => {
		for (const data of [ordinary, bilingual, long]) {
			const pdf = await set(printOf(name, data));
			const said = objectsOf(pdf);
			expect(said).toMatch(/pdfaid:part>3<[^]*pdfaid:conformance>A</);
			expect(said).toMatch(/\/MarkInfo\s*<<\s*\/Marked true/);
			expect(said).toMatch(/\/StructTreeRoot/);
			expect(said).toMatch(/\/Lang\s*\(ar\)/);
			expect(said).toMatch(/<dc:title>/);
			const fonts = [...said.matchAll(/\/Type\s*\/FontDescriptor[^]*?>>/g)].map(([one]) => one);
			expect(fonts.length).toBeGreaterThan(1);
			for (const font of fonts) expect(font).toMatch(/\/FontFile[23]/);
			expect(said).toMatch(/\/BaseFont\s*\/[A-Z]{6}\+NotoNaskhArabic/);
			await readPdf(pdf, (document) => {
				for (const page of document.pages()) {
					const { originalWidth, originalHeight } = page.getOriginalSize();
					expect([Math.round(originalWidth), Math.round(originalHeight)]).toEqual([595, 842]);
				}
			});
		}
	});

	test('its text comes out in logical order, number, code and page on every page', async () => {
		const pages = await textOf(await set(printOf(name)));
		const text = pages.join('\n');
		for (const words of ['دولة ليبيا', 'مفوضية المجتمع المدني', 'مكتب بنغازي'])
			expect(text).toContain(words);
		expect(text).toContain('جمعية السنابل للتنمية المجتمعية');
		for (const page of pages) {
			expect(page).toContain('بصمة البيانات');
			expect(page).toMatch(/رمز التحقق/);
			expect(page).toMatch(/صفحة \d من \d/);
			expect(page).not.toMatch(/[\ufb50-\ufdff\ufe70-\ufefc]/);
		}
		expect(text).not.toMatch(/(^|\s)(يف|نم|ىلع)(\s|$)/);
	});

	test('says on each page that it is of the demonstration, and only then', async () => {
		const shown = await textOf(await set(printOf(name, long)));
		for (const page of shown) expect(page).toContain('عرض تجريبي، دون أثر');
		const real = await textOf(await set(printOf(name, long, false)));
		expect(real.join()).not.toMatch(/تجريبي|Demonstration/);
	});

	test('the same print is the same bytes in another process', async () => {
		const print = printOf(name, bilingual);
		const first = hash(await set(print));
		endTypst();
		expect(hash(await set(print))).toBe(first);
	});
});

test('a certificate keeps to one page, whatever the names', async () => {
	for (const data of [ordinary, bilingual, long, { ...long, nameEn: null }])
		expect(await textOf(await set(printOf('certificate', data)))).toHaveLength(1);
});

test('a certificate speaks English beside Arabic where the organisation has an English name', async () => {
	const [arabic] = await textOf(await set(printOf('certificate', ordinary, false)));
	const [both] = await textOf(await set(printOf('certificate', bilingual, false)));
	// PDFium turns the words of a Latin line round beside Arabic; each is there
	for (const word of ['Certificate', 'Sanabel', 'November', 'Benghazi', 'Fields']) {
		expect(both).toContain(word);
		expect(arabic).not.toContain(word);
	}
});

test('whatever people write is set: any script, controls, directions, halves of characters', async () => {
	await fc.assert(
		fc.asyncProperty(
			fc.string({ unit: 'binary', maxLength: 300 }),
			fc.constantFrom(
				'',
				'🙂',
				'ⴰⵎⴰⵣⵉⵖ',
				'\ud83d',
				'\u0000',
				'\u202e',
				'#pagebreak() $x$ \\u0007 "',
			),
			async (text, more) => {
				const written = `نص ${text}${more}`;
				const data = { ...ordinary, reasons: written, applicant: written };
				const pdf = await set(printOf('refusal', data));
				expect(pdf.length).toBeGreaterThan(10_000);
			},
		),
		{ numRuns: 60 },
	);
});

test('Amazigh is shown as written; what no font has is a sign, not a hole', async () => {
	const data = { ...ordinary, reasons: 'ⴰⵎⴰⵣⵉⵖ ثم 漢 وبعدها كلمة', nameAr: 'جمعية السنابل' };
	const text = (await textOf(await set(printOf('refusal', data)))).join('\n');
	expect(text).toContain('ⴰⵎⴰⵣⵉⵖ');
	expect(text).toContain('◌');
	expect(text).toContain('وبعدها كلمة');
});
