import { speak } from '#words';
import ar from './words/ar.json' with { type: 'json' };
import en from './words/en.json' with { type: 'json' };

/** The words of the frame: header, footer, home and error pages. */
export const frameWords = speak(ar, en);
export { default as Page } from './Page.svelte';
export { default as Choices } from './Choices.svelte';
export { default as Confirm } from './Confirm.svelte';
export { default as DateField } from './DateField.svelte';
export { default as Field } from './Field.svelte';
export { default as FileField } from './FileField.svelte';
export { default as Fold } from './Fold.svelte';
export { default as Form } from './Form.svelte';
export { default as Icon } from './Icon.svelte';
export { default as Note } from './Note.svelte';
export { default as Pager } from './Pager.svelte';
export { default as Problems } from './Problems.svelte';
export { default as Progress } from './Progress.svelte';
export { default as SearchForm } from './SearchForm.svelte';
export { default as Select } from './Select.svelte';
export { default as Summary } from './Summary.svelte';
export { default as Tag } from './Tag.svelte';
export { default as TaskList } from './TaskList.svelte';
export { default as TextArea } from './TextArea.svelte';
export { default as Timeline } from './Timeline.svelte';
export { type IconName, iconNames } from './icons.ts';
export type { Moment, SummaryRow, Task } from './rows.ts';
export { type Problem, problemText, type Say } from './problems.ts';
