import { seenForm } from '#domains/registration';
import { getCase, proclaim } from '#domains/registration/server';
import { see, submit, type WebEvent } from '#platform/web/server';

const refOf = (event: WebEvent) => ({ ref: event.params.ref! });

export const load = async (event: WebEvent) => ({ case: await see(event, getCase, refOf(event)) });

export const actions = {
	default: submit(
		seenForm,
		proclaim,
		({ ref }) => `/desk/cases/${ref}?view=history`,
		({ seen }, event) => ({ seen, ...refOf(event) }),
	),
};
