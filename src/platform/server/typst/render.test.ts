import { readFileSync } from 'node:fs';
import { afterAll, expect, test } from 'vitest';
import { printOf } from '../../../../tests/world/paper-data.ts';
import { rangesOf, showable } from './coverage.ts';
import { printPaper } from './print.ts';
import { endTypst, renderTypst } from './render.ts';
import { begin, give } from './setter.ts';

afterAll(endTypst);

const set = (sources: Record<string, string>) =>
	renderTypst(
		{ ...printOf('receipt').sources, ...sources },
		printOf('receipt').inputs,
		new Date('2026-11-24'),
	);

test('an unknown font and a broken template are refused, and the next paper is set', async () => {
	await expect(
		set({ 'main.typ': '#set text(font: "No Such Face", fallback: false)\nس' }),
	).rejects.toThrow(/font|glyph|No Such/i);
	await expect(set({ 'main.typ': '#nothing' })).rejects.toThrow(/unknown variable/);
	expect((await set({})).length).toBeGreaterThan(10_000);
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
	expect((await set({})).length).toBeGreaterThan(10_000);
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

test('what a font can show is read from it; the rest gives way to a sign, escapes untouched', () => {
	const font = readFileSync(
		'node_modules/@expo-google-fonts/noto-naskh-arabic/NotoNaskhArabic_400Regular.ttf',
	);
	const has = (code: number) => rangesOf(font).some(([from, to]) => from <= code && code <= to);
	expect([0x0627, 0x41, 0x25cc, 0x4e00, 0x1f642].map(has)).toEqual([
		true,
		true,
		true,
		false,
		false,
	]);
	const show = showable([font]);
	for (const [given, shown] of [
		['نص A\u202f1', 'نص A\u202f1'],
		['a🙂漢b', 'a◌◌b'],
		[String.raw`"\u0007 \\u0007 \n \ud83d"`, String.raw`"◌ \\u0007 \n ◌"`],
	] as const)
		expect(show(given)).toBe(shown);
});
