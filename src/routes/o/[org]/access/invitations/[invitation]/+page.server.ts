import { getInvitation } from '#domains/identity/server';
import { see, type WebEvent } from '#platform/web/server';

export const load = async (event: WebEvent) => ({
	invitation: await see(event, getInvitation, { invitation: event.params.invitation! }),
});
