import { error } from '@sveltejs/kit';
import { may } from '#core';
import { getOwnName } from '#domains/organisations/server';
import { see, type WebEvent } from '#platform/web/server';
import { seeKept } from '../../../entrance/index.ts';

// what is not this caller's answers as the root page for what does not exist
export const load = async (event: WebEvent) => {
	const { missing, caller } = event.locals;
	if (missing) error(404);
	return {
		kept: await seeKept(event),
		workspace: {
			id: event.params.org!,
			name: may(caller.actor, 'workspace:see-record') ? await see(event, getOwnName, null) : null,
			access: may(caller.actor, 'workspace:enter'),
		},
	};
};
