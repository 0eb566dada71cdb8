import { getProfile } from '#domains/identity/server';
import { see, type WebEvent } from '#platform/web/server';

export const load = async (event: WebEvent) => ({
	...(await see(event, getProfile, null)),
	grants: event.locals.session!.grants.map(({ id, role, subject }) => ({ id, role, subject })),
});
