import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'svelte/compiler';
import { describe, expect, test } from 'vitest';
import { comingWords } from './coming.ts';
import { at, find, text } from './source.ts';

const catalogues = find('src/**/words/ar.json');
const code = find('{src,jurisdictions,bin,db}/**/*.{ts,svelte}');
const all = code.map(text).join('\n');
const keysOf = (file: string) => Object.keys(JSON.parse(readFileSync(at(file), 'utf8')) as object);

// every quoted word of the code, and every template that could make a key
const quoted = new Set(
	[...all.matchAll(/['"`]([a-z0-9]+(?:-[a-z0-9]+)*)['"`]/g)].map(([, word]) => word!),
);
const templates = [...all.matchAll(/`([a-z0-9-]*)\$\{[^`]*?\}([a-z0-9-]*)`/g)]
	.map(([, before, after]) => [before!, after!] as const)
	.filter(([before, after]) => before.length + after.length > 1);
const isMade = (key: string) =>
	templates.some(
		([before, after]) =>
			key.startsWith(before) && key.endsWith(after) && key.length > before.length + after.length,
	);
const keys = new Set(catalogues.flatMap(keysOf));

describe.each(catalogues)('%s', (file) => {
	test('no word is there that nothing says', () => {
		const idle = keysOf(file).filter(
			(key) => !quoted.has(key) && !isMade(key) && !comingWords.includes(key),
		);
		expect(idle, `take them out of ${file} and en.json`).toEqual([]);
	});
});

const made = (pattern: RegExp) =>
	code
		.filter((file) => file.startsWith('src/'))
		.flatMap((file) => [...text(file).matchAll(pattern)].map(([, word]) => [word!, file] as const));
const refusals = made(/new Refusal\(\s*'[a-z-]+',\s*'([a-z-]+)'/g);

test.each([...new Map(refusals)])('the refusal %s has words', (refusal, file) => {
	expect(keys.has(`problem-${refusal}`), `${file}: problem-${refusal} is in no words/ar.json`).toBe(
		true,
	);
});

const shown = ['alt', 'title', 'placeholder', 'aria-label', 'label', 'aria-description'];
type Node = {
	type: string;
	data?: string;
	name?: string;
	value?: unknown;
	[child: string]: unknown;
};

/** Text that stands in markup, outside the words. */
const writtenIn = (node: unknown): string[] => {
	if (Array.isArray(node)) return node.flatMap(writtenIn);
	if (typeof node !== 'object' || node === null) return [];
	const { type, data, name, value, ...rest } = node as Node;
	if (type === 'Text') return data && /\p{L}{2}/u.test(data) ? [data.trim()] : [];
	if (type === 'Attribute') return shown.includes(name ?? '') ? writtenIn(value) : [];
	if (type === 'StyleSheet' || type === 'Script') return [];
	return Object.values(rest).flatMap(writtenIn);
};

test.each(code.filter((file) => file.endsWith('.svelte')))(
	'%s: no text outside the words',
	(file) => {
		expect(writtenIn(parse(text(file), { modern: true }).fragment)).toEqual([]);
	},
);

test('both languages stand beside each other', () => {
	for (const file of catalogues)
		expect(existsSync(at(file.replace('ar.json', 'en.json')))).toBe(true);
});

test('a paper bears on itself the name that pages and files give it', () => {
	const unmarked = (said: string) => said.replace(/[\u064b-\u0652]/g, '');
	const words = JSON.parse(text('src/domains/papers/words/ar.json')) as Record<string, string>;
	for (const file of find('jurisdictions/ly/papers/*.typ')) {
		const said = words[`kind-${file.replace(/^.*\/|\.typ$/g, '')}`];
		if (said) expect(text(file), file).toContain(unmarked(said));
	}
});
