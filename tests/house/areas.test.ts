import { globSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { areaOf } from '../../src/entrance/area.ts';

const routes = globSync('**/+{page,page.server,server}.{svelte,ts}', {
	cwd: join(import.meta.dirname, '../../src/routes'),
}).map((file) => `/${file.replace(/\/?\+[^/]*$/, '')}`);

test.each([...new Set(routes)])('%s declares whom it serves', (route) => {
	expect(areaOf(route)).not.toBeNull();
});

test('a route nobody declared is not served', () => {
	expect(areaOf('/secret')).toBeNull();
	expect(areaOf('/desktop')).toBeNull();
	expect(areaOf(null)).toBe('public');
});
