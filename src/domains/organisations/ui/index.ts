export { default as OfficerList } from './OfficerList.svelte';
export { default as RecognitionCard } from './RecognitionCard.svelte';
export { default as RecordFacts } from './RecordFacts.svelte';
export { default as WorkspacePage } from './WorkspacePage.svelte';
export * from './types.ts';
