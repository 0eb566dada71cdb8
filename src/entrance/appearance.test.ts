import type { Cookies } from '@sveltejs/kit';
import { expect, test } from 'vitest';
import { permissionsOf } from '#core';
import { chooseAppearance } from '#domains/identity/server';
import { caller, world } from '../../tests/world/index.ts';
import { appearanceOf, keepAppearance } from './appearance.ts';

world();

const device = () => {
	const kept = new Map<string, string>();
	const cookies = {
		get: (name: string) => kept.get(name),
		set: (name: string, value: string) => void kept.set(name, value),
		delete: (name: string) => void kept.delete(name),
	} as unknown as Cookies;
	return { cookies, url: new URL('http://127.0.0.1:3000/account/appearance') };
};

test('light and dark are kept by the device, the choice of the system by nobody', async () => {
	const event = device();
	const huda = caller({ audience: 'identity', permissions: permissionsOf(['person']) });
	for (const mode of ['dark', 'light'] as const) {
		keepAppearance(event, await chooseAppearance(huda, { mode }));
		expect(appearanceOf(event)).toBe(mode);
	}
	keepAppearance(event, await chooseAppearance(huda, { mode: 'system' }));
	expect(appearanceOf(event)).toBeNull();
	event.cookies.set('daam-appearance', '"><script>', { path: '/' });
	expect(appearanceOf(event)).toBeNull();
});
