export { default as Citation } from './Citation.svelte';
export { default as GuidePage } from './GuidePage.svelte';
export { default as MarkTag } from './MarkTag.svelte';
export { default as Saying } from './Saying.svelte';
export * from './rule-words.ts';
