import { speak } from '#words';
import ar from './words/ar.json' with { type: 'json' };
import en from './words/en.json' with { type: 'json' };

/** The words of the frame: header, footer, home and error pages. */
export const frameWords = speak(ar, en);
export { default as Page } from './Page.svelte';
