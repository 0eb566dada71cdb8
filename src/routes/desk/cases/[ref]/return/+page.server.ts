import { returnForm } from '#domains/registration';
import { getCase, returnForCorrections } from '#domains/registration/server';
import { see, submit, type WebEvent } from '#platform/web/server';

export const load = async (event: WebEvent) => ({
	case: await see(event, getCase, { ref: event.params.ref! }),
	at: event.url.searchParams.get('at'),
});

export const actions = {
	default: submit(
		returnForm,
		returnForCorrections,
		({ ref }) => `/desk/cases/${ref}?view=history`,
		(defects, event) => ({ ref: event.params.ref!, defects }),
	),
};
