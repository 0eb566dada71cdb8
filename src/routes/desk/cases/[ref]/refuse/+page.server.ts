import { reasonedForm } from '#domains/registration';
import { getCase, previewRefusal, refuseApplication } from '#domains/registration/server';
import { preview, see, submit, type WebEvent } from '#platform/web/server';

type Written = { seen: string; grounds: string[]; text: string };
const refusalOf = (written: Written, event: WebEvent) => ({ ...written, ref: event.params.ref! });

export const load = async (event: WebEvent) => ({
	case: await see(event, getCase, { ref: event.params.ref! }),
});

export const actions = {
	preview: preview(reasonedForm, previewRefusal, refusalOf),
	refuse: submit(
		reasonedForm,
		refuseApplication,
		({ ref }) => `/desk/cases/${ref}?view=history`,
		refusalOf,
	),
};
