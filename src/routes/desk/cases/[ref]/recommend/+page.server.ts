import { recommendForm } from '#domains/registration';
import { getCase, recommend } from '#domains/registration/server';
import { see, submit, type WebEvent } from '#platform/web/server';

const outcomeOf = ({ url }: WebEvent) =>
	url.searchParams.get('outcome') === 'refuse' ? ('refuse' as const) : ('accept' as const);

export const load = async (event: WebEvent) => ({
	case: await see(event, getCase, { ref: event.params.ref! }),
	outcome: outcomeOf(event),
});

export const actions = {
	default: submit(
		recommendForm,
		recommend,
		({ ref }) => `/desk/cases/${ref}?view=history`,
		(typed, event) => ({ ...typed, ref: event.params.ref!, outcome: outcomeOf(event) }),
	),
};
