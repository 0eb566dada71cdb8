import { emptyForm } from '#domains/identity';
import { endAccess, getHeldRole } from '#domains/identity/server';
import { see, submit, type WebEvent } from '#platform/web/server';

const grantOf = (event: WebEvent) => ({ grant: event.params.grant! });

export const load = async (event: WebEvent) => ({
	held: await see(event, getHeldRole, grantOf(event)),
});

export const actions = {
	default: submit(
		emptyForm,
		endAccess,
		({ mine }, event) => (mine ? '/account' : `/o/${event.params.org}/access`),
		(_, event) => grantOf(event),
	),
};
