import { emptyForm } from '#domains/identity';
import { getInvitation, revokeInvitation } from '#domains/identity/server';
import { see, submit, type WebEvent } from '#platform/web/server';

const invitationOf = (event: WebEvent) => ({ invitation: event.params.invitation! });

export const load = async (event: WebEvent) => ({
	invitation: await see(event, getInvitation, invitationOf(event)),
});

export const actions = {
	default: submit(
		emptyForm,
		revokeInvitation,
		(_, event) => `/o/${event.params.org}/access`,
		(_, event) => invitationOf(event),
	),
};
