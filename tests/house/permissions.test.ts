import { expect, test } from 'vitest';
import { permissions, roles } from '#core';
import { comingPermissions } from './coming.ts';
import { doors } from './faces.ts';
import { find, text } from './source.ts';

const known = Object.keys(permissions);
const source = find('{src,bin,db}/**/*.{ts,svelte}').filter(
	(file) => file !== 'src/core/permissions.ts',
);
const asked = /\b(?:ask|act|may)\(\s*(?:[\w.]+,\s*)?'([a-z]+:[a-z-]+)'/g;
const used = new Set(
	source.flatMap((file) => [...text(file).matchAll(asked)].map(([, permission]) => permission!)),
);

test.each(known.filter((one) => !comingPermissions.includes(one)))(
	'%s is asked for by a deed, a reading or a page',
	(permission) => {
		expect(used.has(permission), `take it out of src/core/permissions.ts, or use it`).toBe(true);
	},
);

test('what is asked for exists', () => {
	for (const permission of used) expect(known, `src/core/permissions.ts`).toContain(permission);
	for (const { value } of doors) expect(known).toContain(value.permission);
});

test('every role of the twelve holds something, and no permission is held by nobody', () => {
	const held = Object.values(permissions).flat() as string[];
	expect(roles).toHaveLength(12);
	for (const role of roles) expect(held).toContain(role);
	for (const [permission, holders] of Object.entries(permissions))
		expect(holders.length, permission).toBeGreaterThan(0);
});

test.each(
	known.filter((one) =>
		permissions[one as keyof typeof permissions].some((who) => who !== 'worker'),
	),
)('%s has words on the page of who sees what', (permission) => {
	const words = JSON.parse(text('src/domains/identity/words/ar.json')) as object;
	const key = `may-${permission.replace(':', '-')}`;
	expect(key in words, `${key} is missing in src/domains/identity/words/ar.json`).toBe(true);
});
