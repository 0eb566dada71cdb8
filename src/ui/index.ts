import { speak } from '#words';
import ar from './words/ar.json' with { type: 'json' };
import en from './words/en.json' with { type: 'json' };

/** The words of the frame: header, footer, home and error pages. */
export const frameWords = speak(ar, en);
export { default as Page } from './Page.svelte';
export { default as Choices } from './Choices.svelte';
export { default as Field } from './Field.svelte';
export { default as Form } from './Form.svelte';
export { default as Icon } from './Icon.svelte';
export { default as Note } from './Note.svelte';
export { default as Select } from './Select.svelte';
export { default as Tag } from './Tag.svelte';
export { default as TextArea } from './TextArea.svelte';
export type { IconName } from './icons.ts';
export { type Problem, problemText, type Say } from './problems.ts';
