import { emptyForm, safeNext, withNext } from '#domains/identity';
import { closeSheet, getSheet, makeSheet } from '#domains/identity/server';
import { see, submit, type WebEvent } from '#platform/web/server';

export const load = (event: WebEvent) => see(event, getSheet, null);

const here = (event: WebEvent) => safeNext(event.url.searchParams.get('next'));

export const actions = {
	// a phone or e-mail that waits for its code comes before what was meant
	kept: submit(emptyForm, closeSheet, ({ waits }, event) =>
		waits ? withNext('/account/contact', here(event)) : here(event),
	),
	anew: submit(emptyForm, makeSheet, () => '/account/sheet'),
};
