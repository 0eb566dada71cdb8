import { createHash } from 'node:crypto';
import { afterAll, expect, test } from 'vitest';
import { papers } from '#jurisdictions/ly/papers';
import { printPaper } from './print.ts';
import { endTypst, renderTypst } from './render.ts';
import { begin, give } from './setter.ts';

afterAll(endTypst);

const two = (ar: string) => ({ ar, en: 'Something' });
const data = {
	...{
		ref: '482913607',
		number: '14/2026',
		applicant: 'هدى سالم',
		nameAr: `جمعية ${'طويلة الاسم '.repeat(8)}`,
		nameEn: null,
	},
	...{
		service: two('إشهار جمعية أهلية'),
		authority: two('مفوضية المجتمع المدني'),
		office: two('مكتب بنغازي'),
	},
	...{
		issuedAt: '2026-11-24T08:00:00Z',
		rulesOn: '2026-11-24',
		days: null,
		dueOn: null,
		papers: [two('النظام الأساسي')],
	},
	...{
		contentHash: 'a'.repeat(64),
		round: 1,
		roundsMax: 2,
		decidedOn: '2026-11-24',
		enteredOn: '2026-11-24',
	},
	...{
		grounds: [{ text: two('ورقة ناقصة') }],
		reasons: 'سبب #strong[x] $y$',
		publicId: 'LY-CSC-0000142',
		decision: '7/2026',
	},
	...{ municipality: two('بنغازي'), leaflet: { reviewUntil: '2026-12-24', courtUntil: null } },
	defects: Array.from({ length: 40 }, (_, i) => ({
		place: two(`حقل ${i}`),
		ground: { text: two('غير واضح') },
		text: 'Latin «نص»',
	})),
};
const paper = {
	number: '14/2026',
	code: '5071180000',
	site: 'http://127.0.0.1:3000/verify',
	hash: 'ab'.repeat(32),
	day: '2026-11-24',
	demonstration: true,
};
const qr = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9v9z"/></svg>';
const set = (sources: Record<string, string>) =>
	renderTypst(
		{ ...sources, 'qr.svg': qr },
		{ data: JSON.stringify(data), paper: JSON.stringify(paper) },
		new Date('2026-11-24'),
	);
const hash = (pdf: Buffer) => createHash('sha256').update(pdf).digest('hex');

test.each(papers)(
	'$name is set, tagged, as PDF/A, the same bytes in another process',
	async ({ sources, needs }) => {
		expect(Object.keys(data)).toEqual(expect.arrayContaining([...needs]));
		const first = await set(sources);
		expect(first.toString('latin1')).toMatch(/^%PDF-1\.7/);
		expect(first.toString('latin1')).toMatch(/pdfaid:part>3</);
		endTypst();
		expect(hash(await set(sources))).toBe(hash(first));
	},
);

test('an unknown font and a broken template are refused, and the next paper is set', async () => {
	await expect(
		set({ 'main.typ': '#set text(font: "No Such Face", fallback: false)\nس' }),
	).rejects.toThrow(/font|glyph|No Such/i);
	await expect(set({ 'main.typ': '#nothing' })).rejects.toThrow(/unknown variable/);
	expect((await set(papers[0]!.sources)).length).toBeGreaterThan(10_000);
});

const order = (main: string) => ({ id: 1, sources: { 'main.typ': main }, inputs: {}, at: 0 });
const slow = order('#for i in range(9999) { for j in range(9999) { let x = calc.sin(i * j) } }');

test('a paper that takes too long is ended, a process that dies says so, and the next is set', async () => {
	await expect(give(begin(), slow, 300)).rejects.toMatchObject({ code: 'typst-time' });
	const dying = begin();
	const asked = give(dying, slow);
	dying.child.kill('SIGKILL');
	await expect(asked).rejects.toMatchObject({ code: 'typst-stopped' });
	await expect(give(dying, slow)).rejects.toMatchObject({ code: 'typst-stopped' });
	expect((await set(papers[0]!.sources)).length).toBeGreaterThan(10_000);
});

test('a template reads nothing of the disk', async () => {
	for (const path of ['/etc/hostname', '../package.json', '/paper/../etc/hostname'])
		await expect(set({ 'main.typ': `#read("${path}")` })).rejects.toThrow(
			/not found|access|escape/,
		);
});

test('the same print is set once for all who ask, a failed one again', async () => {
	const print = {
		sources: { 'main.typ': '#set text(font: "Noto Naskh Arabic")\nنص' },
		inputs: {},
		at: new Date(0),
	};
	const [one, two] = await Promise.all([printPaper(print), printPaper({ ...print })]);
	expect(one).toBe(two);
	const broken = { ...print, sources: { 'main.typ': '#nothing' } };
	await expect(printPaper(broken)).rejects.toMatchObject({ code: 'typst-fault main.typ:1:2' });
	await expect(printPaper(broken)).rejects.toThrow('unknown variable');
});
