import { expect, test } from 'vitest';
import { mayUse } from '../../plan.ts';
import { find, text } from './source.ts';

test('files are small: median at most 60 lines, nine in ten at most 150', () => {
	const sizes = find('{src,bin,jurisdictions}/**/*.{ts,svelte}')
		.map((file) => text(file).split('\n').length)
		.sort((a, b) => a - b);
	const at = (share: number) => sizes[Math.floor(sizes.length * share)]!;
	console.log(`${sizes.length} files, median ${at(0.5)} lines, p90 ${at(0.9)}`);
	expect(at(0.5)).toBeLessThanOrEqual(60);
	expect(at(0.9)).toBeLessThanOrEqual(150);
});

test('the plan in ARCHITECTURE.md is the plan', () => {
	const written = Object.fromEntries(
		[...text('ARCHITECTURE.md').matchAll(/^\| ([a-z/]+) +\| ([a-z/, –]+?) +\|$/gm)].map(
			([, place, uses]) => [place, uses === '–' ? [] : uses!.split(', ')],
		),
	);
	const plan = Object.fromEntries(
		Object.entries(mayUse).map(([place, uses]) => [place, uses.map(String)]),
	);
	expect(written).toEqual(plan);
});
