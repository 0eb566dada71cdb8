import { getMyCase } from '#domains/registration/server';
import { see, type WebEvent } from '#platform/web/server';

export const load = async (event: WebEvent) => ({
	case: await see(event, getMyCase, { ref: event.params.ref! }),
});
