import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const sheet = readFileSync(new URL('styles/tokens.css', import.meta.url), 'utf8');
const blocks = [...sheet.matchAll(/([^{}]*)\{([^{}]*)\}/g)].map(([, at, body]) => ({
	at: at!.replace(/\/\*[\s\S]*?\*\//g, '').trim(),
	colours: Object.fromEntries(
		[...body!.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(([, name, value]) => [name!, value!]),
	) as Record<string, string>,
}));
const light = blocks.find(({ at }) => at === ':root')!.colours;
const dark = blocks.find(({ at }) => at.endsWith(":root:not([data-mode='light'])"))!.colours;
const chosen = blocks.find(({ at }) => at === "[data-mode='dark']")!.colours;

const luminance = (colour: string) => {
	const [r, g, b] = [1, 3, 5].map((at) => {
		const share = parseInt(colour.slice(at, at + 2), 16) / 255;
		return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
	});
	return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
};
const contrast = (one: string, other: string) => {
	const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b);
	return (high! + 0.05) / (low! + 0.05);
};

const texts = ['ink', 'soft', 'sea', 'sea-deep', 'indigo', 'juniper', 'ochre', 'brick', 'clay'];
const pairs = [
	...texts.flatMap((text) => ['paper', 'card'].map((ground) => [text, ground] as const)),
	...['ink', 'soft', 'sea', 'clay'].map((text) => [text, 'sunk'] as const),
	...['sea', 'juniper', 'ochre', 'brick', 'clay'].flatMap((name) => [
		[name, `${name}-tint`] as const,
		['ink', `${name}-tint`] as const,
	]),
	['sea', 'brick-tint'],
	['card', 'sea'],
	['card', 'sea-deep'],
] as const;

describe.each([
	['light', light],
	['dark', dark],
])('%s', (_, colours) => {
	test.each(pairs)('text %s on %s: 7:1 at least', (text, ground) =>
		expect(contrast(colours[text]!, colours[ground]!)).toBeGreaterThanOrEqual(7),
	);
	test.each(['paper', 'card', 'sunk'])('borders of controls on %s: 3:1 at least', (ground) =>
		expect(contrast(colours.edge!, colours[ground]!)).toBeGreaterThanOrEqual(3),
	);
});

test('dark as chosen is dark as the system asks for it, and names every colour', () => {
	expect(chosen).toEqual(dark);
	expect(Object.keys(dark)).toEqual(Object.keys(light));
});
