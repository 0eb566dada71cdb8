import { fold } from '#core';

/** A name word by word; `is`: it is one of the folded words two names share, also with an article before it. */
export const markWords = (name: string, shared: readonly string[]) =>
	name.split(/(\s+)/).map((text) => {
		const word = fold(text);
		return { text, is: word !== '' && shared.some((one) => word.includes(one)) };
	});
