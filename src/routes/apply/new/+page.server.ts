import { serviceForm } from '#domains/registration';
import { getStart, openDraft } from '#domains/registration/server';
import { see, submit, type WebEvent } from '#platform/web/server';

const told = ({ url }: WebEvent): Record<string, string> => {
	const { service: _, ...answers } = Object.fromEntries(url.searchParams);
	return answers;
};

export const load = async (event: WebEvent) => ({
	start: await see(event, getStart, {
		service: event.url.searchParams.get('service'),
		told: told(event),
	}),
});

export const actions = {
	default: submit(
		serviceForm,
		openDraft,
		({ ref }) => `/apply/${ref}`,
		({ service }, event) => ({ service, answers: told(event) }),
	),
};
