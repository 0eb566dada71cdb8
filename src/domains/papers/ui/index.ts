export { default as PaperLater } from './PaperLater.svelte';
export { default as Statement } from './Statement.svelte';
export { default as VerifyPage } from './VerifyPage.svelte';
