export { default as Looks } from './Looks.svelte';
