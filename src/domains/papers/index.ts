import { speak } from '#words';
import ar from './words/ar.json' with { type: 'json' };
import en from './words/en.json' with { type: 'json' };

export * from './answer.ts';
export * from './endpoint.ts';
export * from './claim.ts';
export * from './code.ts';
export * from './judge.ts';
export * from './statement.ts';

/** The words of papers and of checking them. */
export const papersWords = speak(ar, en);
