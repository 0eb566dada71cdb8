import { getProfile } from '#domains/identity/server';
import { countUnread } from '#domains/notices/server';
import { see, type WebEvent } from '#platform/web/server';

export const load = async (event: WebEvent) => ({
	...(await see(event, getProfile, null)),
	unread: await see(event, countUnread, null),
	grants: event.locals.session!.grants.map(({ id, role, subject }) => ({ id, role, subject })),
});
