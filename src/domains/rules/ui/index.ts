export { default as CalendarOfDay } from './CalendarOfDay.svelte';
export { default as ChangesPage } from './ChangesPage.svelte';
export { default as GuidePage } from './GuidePage.svelte';
export { default as PlacesOfDay } from './PlacesOfDay.svelte';
export { default as RulesOfDay } from './RulesOfDay.svelte';
export { default as ServicesOfDay } from './ServicesOfDay.svelte';
export { default as TextsOfDay } from './TextsOfDay.svelte';
