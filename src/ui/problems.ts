import type { Facts, Locale } from '#words';
import { frameWords } from './index.ts';
import ar from './words/ar.json' with { type: 'json' };

/** What is wrong with a form, as `submit` gives it. */
export type Problem = { field?: string; code: string; facts?: Facts };

/** The words of a room: key and facts to text. */
export type Say = (key: any, facts?: Facts) => string;

/**
 * A problem in words: the kit's own for what every form knows, else the room's `problem-<code>`. What was left empty is
 * named by the `label` of its field.
 */
export const problemText = (
	locale: Locale,
	say: Say,
	{ code, facts }: Problem,
	label?: string,
): string => {
	if (code === 'required' && label) return frameWords(locale)('problem-required-named', { label });
	const key = `problem-${code}`;
	return key in ar ? frameWords(locale)(key as keyof typeof ar, facts) : say(key, facts);
};
