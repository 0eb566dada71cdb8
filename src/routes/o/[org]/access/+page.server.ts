import { inviteForm } from '#domains/identity';
import { inviteColleague, listAccess } from '#domains/identity/server';
import { see, submit, type WebEvent } from '#platform/web/server';

export const load = (event: WebEvent) => see(event, listAccess, null);

export const actions = {
	default: submit(
		inviteForm,
		inviteColleague,
		({ invitation }, event) => `/o/${event.params.org}/access/invitations/${invitation}`,
	),
};
