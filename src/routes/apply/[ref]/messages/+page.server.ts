import { messageForm } from '#domains/registration';
import { getMyCase, sendMessage } from '#domains/registration/server';
import { see, submit, type WebEvent } from '#platform/web/server';

const refOf = (event: WebEvent) => ({ ref: event.params.ref! });

export const load = async (event: WebEvent) => ({
	case: await see(event, getMyCase, refOf(event)),
});

export const actions = {
	default: submit(
		messageForm,
		sendMessage,
		({ ref }) => `/apply/${ref}/messages`,
		(typed, event) => ({ ...typed, ...refOf(event) }),
	),
};
