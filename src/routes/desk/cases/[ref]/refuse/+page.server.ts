import { fail } from '@sveltejs/kit';
import { refuseForm } from '#domains/registration';
import { getCase, refuseApplication } from '#domains/registration/server';
import { readForm, see, submit, type WebEvent } from '#platform/web/server';

export const load = async (event: WebEvent) => ({
	case: await see(event, getCase, { ref: event.params.ref! }),
});

export const actions = {
	// shows the letter with what was typed; nothing is done
	preview: async ({ request }: WebEvent) => {
		const { fields } = await readForm(request);
		return fail(200, { values: fields as Record<string, string | string[]>, preview: true });
	},
	refuse: submit(
		refuseForm,
		refuseApplication,
		({ ref }) => `/desk/cases/${ref}?view=history`,
		(typed, event) => ({ ...typed, ref: event.params.ref! }),
	),
};
