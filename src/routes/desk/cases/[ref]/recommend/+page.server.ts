import { error } from '@sveltejs/kit';
import { reasonedForm } from '#domains/registration';
import { getCase, recommend } from '#domains/registration/server';
import { see, submit, type WebEvent } from '#platform/web/server';

const outcomes = ['accept', 'refuse'] as const;
/** What is recommended; null: it is still to be chosen. */
const outcomeOf = ({ url }: WebEvent) =>
	outcomes.find((one) => one === url.searchParams.get('outcome')) ?? null;

export const load = async (event: WebEvent) => ({
	case: await see(event, getCase, { ref: event.params.ref! }),
	outcome: outcomeOf(event),
});

export const actions = {
	default: submit(
		reasonedForm,
		recommend,
		({ ref }) => `/desk/cases/${ref}?view=history`,
		(typed, event) => ({
			...typed,
			ref: event.params.ref!,
			outcome: outcomeOf(event) ?? error(404),
		}),
	),
};
