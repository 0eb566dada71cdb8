import { expect, test, vi } from 'vitest';
import { remembered } from './remembered.ts';

test('an answer is found once, pairs are told apart, and memory begins anew when it is full', () => {
	const find = vi.fn((a: string, b: string) => `${a}+${b}`);
	const ask = remembered(2, find);
	expect([ask('ab', 'c'), ask('ab', 'c'), ask('a', 'bc')]).toEqual(['ab+c', 'ab+c', 'a+bc']);
	expect(find).toHaveBeenCalledTimes(2);
	ask('x', 'y');
	ask('ab', 'c');
	expect(find).toHaveBeenCalledTimes(4);
});
