export { default as AccountPage } from './AccountPage.svelte';
export { default as AskForm } from './AskForm.svelte';
export { default as PasskeyForm } from './PasskeyForm.svelte';
export { default as RoleTable } from './RoleTable.svelte';
export { default as Sheet } from './Sheet.svelte';
export type { Answer, Frame } from './types.ts';
