import { emptyForm, safeNext } from '#domains/identity';
import { closeSheet, getSheet, makeSheet } from '#domains/identity/server';
import { see, submit, type WebEvent } from '#platform/web/server';

export const load = (event: WebEvent) => see(event, getSheet, null);

const here = (event: WebEvent) => safeNext(event.url.searchParams.get('next'));

export const actions = {
	kept: submit(emptyForm, closeSheet, (_, event) => here(event)),
	anew: submit(emptyForm, makeSheet, () => '/account/sheet'),
};
