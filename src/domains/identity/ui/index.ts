export { default as AccountPage } from './AccountPage.svelte';
export { default as AskForm } from './AskForm.svelte';
export { default as DemoAccounts } from './DemoAccounts.svelte';
export { default as PasskeyForm } from './PasskeyForm.svelte';
export { default as Rights } from './Rights.svelte';
export { default as RoleTable } from './RoleTable.svelte';
export { default as Sheet } from './Sheet.svelte';
export { type Handle, shownHandle } from './shown-handle.ts';
export type { Answer, Frame, Offered } from './types.ts';
