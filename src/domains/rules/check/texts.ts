import { textFault } from '#core';
import type { Fault } from './fault.ts';

// TR-10 and the style of the house (law-and-language.md §9.5): never said of anybody
const banned =
	/غير قانوني|غير شرعي|محظور|الرجاء|يرجى|عذرا|\billegal\b|\bunlicensed\b|\bblacklist|\bplease\b/i;

const faultOf = (text: unknown): string | null => {
	if (typeof text !== 'string' || !text.trim()) return 'text-missing';
	if (textFault(text)) return 'text-unfit';
	return banned.test(text) ? 'word-banned' : null;
};

/** Every text stands in both languages (I-RUL-06), can be stored, and holds no banned word. */
export const textFaults = (value: unknown, at: string): Fault[] => {
	if (value === null || typeof value !== 'object') return [];
	if (Array.isArray(value)) return value.flatMap((one, i) => textFaults(one, `${at}.${i}`));
	const entries = Object.entries(value);
	if (!('ar' in value) && !('en' in value))
		return entries.flatMap(([key, one]) => textFaults(one, `${at}.${key}`));
	const { ar, en } = value as { ar?: unknown; en?: unknown };
	const code = faultOf(ar) ?? faultOf(en);
	return code ? [{ code, at }] : [];
};
