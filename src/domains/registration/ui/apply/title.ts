import { type Locale, longDay } from '#words';
import { type MyCaseRow, registrationWords } from '../../index.ts';

/** What a case is called: its proposed name, else the day it was begun. */
export const titleOf = (locale: Locale, one: Pick<MyCaseRow, 'name' | 'since'>): string =>
	one.name ?? registrationWords(locale)('draft-of-day', { day: longDay(locale, one.since) });
