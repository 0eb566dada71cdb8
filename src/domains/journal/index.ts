import { speak } from '#words';
import ar from './words/ar.json' with { type: 'json' };
import en from './words/en.json' with { type: 'json' };

export * from './chain.ts';

/** The words of the journal: who looked, at what, and why. */
export const journalWords = speak(ar, en);
