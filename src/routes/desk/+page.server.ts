import { officeOf } from '#domains/rules/server';
import { findQueue } from '#domains/registration/server';
import { see, type WebEvent } from '#platform/web/server';

export const load = async (event: WebEvent) => {
	const { searchParams } = event.url;
	const { actor, now } = event.locals.caller;
	const list = await see(event, findQueue, {
		filter: searchParams.get('filter'),
		cursor: searchParams.get('cursor'),
	});
	return {
		list,
		from: searchParams.has('cursor'),
		today: now,
		office: officeOf(actor.office!)?.name ?? null,
	};
};
