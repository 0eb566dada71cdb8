import { withdrawForm } from '#domains/registration';
import { getMyCase, withdrawApplication } from '#domains/registration/server';
import { see, submit, type WebEvent } from '#platform/web/server';

const refOf = (event: WebEvent) => ({ ref: event.params.ref! });

export const load = async (event: WebEvent) => ({
	case: await see(event, getMyCase, refOf(event)),
});

export const actions = {
	default: submit(
		withdrawForm,
		withdrawApplication,
		({ ref }) => `/apply/${ref}`,
		({ note }, event) => ({ ...refOf(event), ...(note ? { note } : {}) }),
	),
};
