import { passkeyForm, safeNext } from '#domains/identity';
import { beginPasskeySignIn, signInByPasskey } from '#domains/identity/server';
import { see, submit, type WebEvent } from '#platform/web/server';
import { keepSession, siteOf, whereOf } from '../../../entrance/index.ts';

export const load = async (event: WebEvent) => ({
	options: await see(event, beginPasskeySignIn, siteOf(event)),
});

export const actions = {
	default: submit(
		passkeyForm,
		signInByPasskey,
		(started, event) => {
			keepSession(event, started);
			return safeNext(event.url.searchParams.get('next'));
		},
		({ answer }, event) => ({ answer, site: siteOf(event), userAgent: whereOf(event).userAgent }),
	),
};
