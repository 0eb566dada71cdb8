import { speak } from '#words';
import ar from './words/ar.json' with { type: 'json' };
import en from './words/en.json' with { type: 'json' };

export * from './address.ts';
export * from './answers.ts';
export * from './endpoints.ts';
export * from './filters.ts';
export * from './history.ts';
export * from './open-data.ts';
export * from './page-query.ts';
export * from './typed.ts';
export * from './views.ts';

/** The words of the public register and of the check of a name. */
export const registerWords = speak(ar, en);
