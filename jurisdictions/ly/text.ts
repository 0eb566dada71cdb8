import type { Text } from '#domains/rules';

/** One text in both languages. */
export const t = (ar: string, en: string): Text => ({ ar, en });
