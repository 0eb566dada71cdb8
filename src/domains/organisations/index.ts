import { speak } from '#words';
import ar from './words/ar.json' with { type: 'json' };
import en from './words/en.json' with { type: 'json' };

export * from './recognition.ts';
export * from './views.ts';

/** The words of the record, and of an organisation's own workspace. */
export const organisationsWords = speak(ar, en);
