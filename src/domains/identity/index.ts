import { speak } from '#words';
import ar from './words/ar.json' with { type: 'json' };
import en from './words/en.json' with { type: 'json' };

export * from './access.ts';
export * from './forms.ts';
export * from './next.ts';
export * from './roles.ts';
export * from './time-limits.ts';

/** The words of signing in, accounts, devices, factors and grants. */
export const identityWords = speak(ar, en);
