import { keptForm } from '#domains/identity';
import { dropKeptForm, findKeptForm } from '#domains/identity/server';
import { see, submit, type WebEvent } from '#platform/web/server';

export const load = async (event: WebEvent) => ({ kept: await see(event, findKeptForm, null) });

export const actions = {
	default: submit(keptForm, dropKeptForm, () => '/account'),
};
