import type { Locale } from '#words';
import { rulesWords } from './index.ts';
import type { Citation, Text } from './law.ts';

/** An article, or several: never joined by a dash, which reverses beside Arabic letters. */
export const articleInWords = (locale: Locale, article: string): string => {
	const say = rulesWords(locale);
	const [from, to] = article.split('–');
	return from && to ? say('articles', { from, to }) : say('article', { article });
};

/** A citation in plain words: the text of law by its title, and the article where one is named. */
export const citationInWords = (
	locale: Locale,
	{ instrument, article }: Citation,
	titles: Readonly<Record<string, Text>>,
): string => {
	const title = titles[instrument]?.[locale] ?? instrument;
	if (!article) return title;
	return `${title}${rulesWords(locale)('list-comma')}${articleInWords(locale, article)}`;
};
