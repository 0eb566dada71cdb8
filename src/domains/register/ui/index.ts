export { default as FacetList } from './FacetList.svelte';
export { default as NamesPage } from './NamesPage.svelte';
export { default as OfficerList } from './OfficerList.svelte';
export { default as OrganisationView } from './OrganisationView.svelte';
export { default as RegisterPage } from './RegisterPage.svelte';
export { default as Results } from './Results.svelte';
export { kindName } from './look.ts';
