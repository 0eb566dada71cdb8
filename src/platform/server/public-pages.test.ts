import { expect, test } from 'vitest';
import { caller, world } from '../../../tests/world/index.ts';
import { act } from './doors.ts';
import { publicGeneration, touchPublicPages } from './public-pages.ts';

world();
const change = act('registration:submit', async (ctx, { fail }: { fail: boolean }) => {
	touchPublicPages(ctx);
	if (fail) throw new Error('after all, no');
});
const outer = act('registration:submit', (ctx, _: null) => change(ctx, { fail: false }));

test('public pages are dropped when a deed that touches them has committed, and only then', async () => {
	const me = caller({ audience: 'org', permissions: new Set(['registration:submit']) });
	const before = publicGeneration();
	await expect(change(me, { fail: true })).rejects.toThrow();
	expect(publicGeneration()).toBe(before);
	await change(me, { fail: false });
	expect(publicGeneration()).toBe(before + 1);
	await outer(me, null);
	expect(publicGeneration()).toBe(before + 2);
});
