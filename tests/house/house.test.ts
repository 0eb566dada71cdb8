import { globSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';
import { floors, forbidden, mayUse } from '../../plan.ts';

const root = join(import.meta.dirname, '../..');
const files = globSync('{src,bin,jurisdictions}/**/*.{ts,svelte}', { cwd: root });
const text = (file: string) => readFileSync(join(root, file), 'utf8');

const placeOf = (file: string): string => {
	const room = file.match(/^src\/(domains\/[^/]+)/)?.[1];
	if (room) return room;
	if (file.startsWith('jurisdictions/')) return 'jurisdictions';
	if (file.startsWith('src/platform/words')) return 'words';
	if (/^src\/(core|platform|ui)\//.test(file)) return file.split('/')[1]!;
	if (file === 'src/wiring.ts') return 'wiring';
	return 'routes';
};

const doorOf = (specifier: string): string => {
	if (specifier.startsWith('#domains/')) return specifier.split('/').slice(0, 2).join('/').slice(1);
	return specifier.slice(1).split('/')[0]!;
};

const importsOf = (file: string): string[] =>
	[...text(file).matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map((found) => found[1]!);

const isTest = (file: string) => file.endsWith('.test.ts');

describe('the plan', () => {
	test('every place is in it, arrows go down or stay among declared ones', () => {
		for (const [from, targets] of Object.entries(mayUse)) {
			expect(floors).toHaveProperty(from);
			for (const to of targets)
				expect(floors[to], `${from} → ${to}`).toBeLessThanOrEqual(floors[from]!);
		}
		const rooms = globSync('src/domains/*', { cwd: root }).map((room) => room.slice(4));
		expect(Object.keys(mayUse), 'a room missing here goes into plan.ts').toEqual(
			expect.arrayContaining(rooms),
		);
	});
	test('no arrow of it closes a circle', () => {
		const walk = (place: string, way: readonly string[]): void => {
			expect(way, [...way, place].join(' → ')).not.toContain(place);
			for (const next of mayUse[place]!) walk(next, [...way, place]);
		};
		for (const place of Object.keys(mayUse)) walk(place, []);
	});
	test.each(files.filter((file) => !isTest(file)))(
		'%s uses only what its place may, through doors',
		(file) => {
			for (const specifier of importsOf(file)) {
				const here = placeOf(file);
				if (specifier.startsWith('#')) {
					const to = doorOf(specifier);
					if (to !== here.split('/').at(-1) && to !== here)
						expect(mayUse[here], `${here} → ${to}`).toContain(to);
					for (const [from, never] of forbidden)
						expect(from.test(here) && never.test(to) && here !== to).toBe(false);
				}
				if (specifier.startsWith('.') && !isTest(file) && here !== 'routes') {
					const target = relative(root, join(root, dirname(file), specifier));
					expect(placeOf(target), `${file} → ${specifier}`).toBe(here);
				}
			}
		},
	);
});

test.each([...files, ...globSync('src/**/*.css', { cwd: root })])('%s is small', (file) => {
	expect(text(file).split('\n').length).toBeLessThanOrEqual(300);
	if (/\+(page|layout)\.server\.ts$/.test(file))
		expect(text(file).split('\n').length).toBeLessThanOrEqual(60);
});

test('rooms, core and the platform know no kit; routes know no SQL', () => {
	for (const file of files.filter((name) =>
		/^src\/(core|platform\/(?!web)|domains\/.*\/server)/.test(name),
	))
		for (const specifier of importsOf(file))
			expect(specifier).not.toMatch(/^(@sveltejs|svelte|\$app)/);
	for (const file of files.filter((name) => name.startsWith('src/routes')))
		for (const specifier of importsOf(file)) expect(specifier).not.toMatch(/^(pg|kysely)$/);
});

test('the engine knows no country: only wiring and pages name a jurisdiction', () => {
	for (const file of files.filter((name) => /^src\/(core|platform|ui|domains)\//.test(name)))
		if (!isTest(file))
			for (const specifier of importsOf(file)) expect(specifier, file).not.toMatch(/jurisdictions/);
});

test('styles have no physical sides', () => {
	for (const file of globSync('src/**/*.{css,svelte}', { cwd: root }))
		expect(text(file)).not.toMatch(
			/(margin|padding|border)-(left|right)|[{;\s](left|right)\s*:|text-align:\s*(left|right)|float:/,
		);
});
