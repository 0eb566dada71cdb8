export { default as PaperLater } from './PaperLater.svelte';
