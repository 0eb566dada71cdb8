import { speak } from '#words';
import ar from './words/ar.json' with { type: 'json' };
import en from './words/en.json' with { type: 'json' };

export * from './act.ts';
export * from './allowed.ts';
export * from './clock.ts';
export * from './diff.ts';
export * from './state.ts';

/** The words of applications, for both sides of the desk. */
export const registrationWords = speak(ar, en);
