import { speak } from '#words';
import ar from './words/ar.json' with { type: 'json' };
import en from './words/en.json' with { type: 'json' };

export * from './problem-in.ts';

/** Why a file is not taken, and what helps. */
export const filesWords = speak(ar, en);
