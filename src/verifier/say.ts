import { papersWords } from '#domains/papers';
import { directionOf, type Locale, localeOf } from '#words';

type Key = Parameters<ReturnType<typeof papersWords>>[0];

let locale: Locale = localeOf(location.pathname);

/** The language it speaks now. */
export const spoken = (): Locale => locale;

/** A word in the language it speaks now. */
export const say = (key: Key, facts?: Record<string, string | number>): string =>
	papersWords(locale)(key, facts);

/** Speaks a language: every text that stands on the page, its direction, its title. */
export const speakIn = (chosen: Locale): void => {
	locale = chosen;
	document.documentElement.lang = chosen;
	document.documentElement.dir = directionOf(chosen);
	for (const one of document.querySelectorAll<HTMLElement>('[data-say]'))
		one.textContent = say(one.dataset.say as Key);
};

/** An element with what stands in it. */
export const make = <T extends keyof HTMLElementTagNameMap>(
	tag: T,
	more: Partial<Pick<HTMLElement, 'className' | 'dir' | 'textContent'>> = {},
	...children: Node[]
): HTMLElementTagNameMap[T] => {
	const one = Object.assign(document.createElement(tag), more);
	one.append(...children);
	return one;
};
