import { bytes, type Locale, speak } from '#words';
import ar from './words/ar.json' with { type: 'json' };
import en from './words/en.json' with { type: 'json' };

export * from './problem-in.ts';

/** Why a file is not taken, and what helps. */
export const filesWords = speak(ar, en);

/** What to say of an upload that came back, sizes as people read them; null: no word of files. */
export const fileProblemText = (
	locale: Locale,
	{ code, facts }: { code: string; facts: Record<string, number> },
): string | null => {
	const key = `problem-${code}`;
	if (!Object.hasOwn(ar, key)) return null;
	const { size, limit = 25_000_000, ...rest } = facts;
	return filesWords(locale)(key as keyof typeof ar, {
		...rest,
		size: bytes(locale, size ?? limit),
		limit: bytes(locale, limit),
	});
};
