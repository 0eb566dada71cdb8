import type { EventName } from '#core';
import { speak } from '#words';
import ar from './words/ar.json' with { type: 'json' };
import en from './words/en.json' with { type: 'json' };

export * from './sms.ts';

/** The words of the inbox, of the page "who is told what" and of every event. */
export const noticesWords = speak(ar, en);

type NoticeWord = Parameters<ReturnType<typeof noticesWords>>[0];

/** The word that names an event. */
export const eventWord = (event: EventName) => `event-${event.replace('.', '-')}` as NoticeWord;

/** Why an event is told to nobody. */
export type Quiet =
	'own-deed' | 'own-message' | 'with-another' | 'inside-office' | 'on-public-page';
