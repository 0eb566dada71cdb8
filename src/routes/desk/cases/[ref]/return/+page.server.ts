import { returnForm } from '#domains/registration';
import { getCase, previewLetter, returnForCorrections } from '#domains/registration/server';
import { preview, see, submit, type WebEvent } from '#platform/web/server';

const letterOf = <T>(written: T, event: WebEvent) => ({ ...written, ref: event.params.ref! });

export const load = async (event: WebEvent) => ({
	case: await see(event, getCase, { ref: event.params.ref! }),
	at: event.url.searchParams.get('at'),
});

export const actions = {
	preview: preview(returnForm, previewLetter, letterOf),
	send: submit(
		returnForm,
		returnForCorrections,
		({ ref }) => `/desk/cases/${ref}?view=history`,
		letterOf,
	),
};
