import { afterEach, expect, test, vi } from 'vitest';
import { checkNameTyped } from './check-name.ts';

afterEach(() => {
	vi.useRealTimers();
	vi.unstubAllGlobals();
});

test('a name that found no answer is asked again when it is typed again, and no other verdict stands there', async () => {
	vi.useFakeTimers();
	const answers = [429, 503, 429];
	const asked: string[] = [];
	vi.stubGlobal('fetch', (address: string) => {
		asked.push(new URL(address, 'http://127.0.0.1').searchParams.get('name')!);
		const status = answers.shift();
		return status ? Promise.resolve(new Response(null, { status })) : Promise.reject(new Error());
	});
	const input = Object.assign(new EventTarget(), { value: 'جمعية الفجر' });
	const place = { hidden: false };
	checkNameTyped(input as HTMLInputElement, place as HTMLElement, '/apply/1/name');
	const type = async (value: string) => {
		input.value = value;
		input.dispatchEvent(new Event('input'));
		await vi.advanceTimersByTimeAsync(600);
	};
	// as it stands on the page it was compared already
	await type('جمعية الفجر');
	expect(asked).toEqual([]);
	await type('جمعية الشروق');
	expect(place.hidden).toBe(true);
	for (let i = 0; i < 3; i++) await type('جمعية الشروق');
	expect(asked).toEqual(Array(4).fill('جمعية الشروق'));
});
