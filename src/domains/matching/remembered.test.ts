import { expect, test, vi } from 'vitest';
import { remembered, rememberedPair } from './remembered.ts';

test('an answer is found once, and memory begins anew when it is full', () => {
	const find = vi.fn((text: string) => text.length);
	const ask = remembered(2, find);
	expect([ask('a'), ask('a'), ask('bc'), ask('a')]).toEqual([1, 1, 2, 1]);
	expect(find).toHaveBeenCalledTimes(2);
	ask('def');
	ask('a');
	expect(find).toHaveBeenCalledTimes(4);
});

test('pairs are told apart, and begin anew too', () => {
	const find = vi.fn((a: string, b: string) => `${a}+${b}`);
	const ask = rememberedPair(2, find);
	expect([ask('ab', 'c'), ask('ab', 'c'), ask('a', 'bc')]).toEqual(['ab+c', 'ab+c', 'a+bc']);
	expect(find).toHaveBeenCalledTimes(2);
	ask('c', 'ab');
	ask('ab', 'c');
	expect(find).toHaveBeenCalledTimes(4);
});
