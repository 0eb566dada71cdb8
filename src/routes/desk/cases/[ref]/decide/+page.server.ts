import { rejectForm, seenForm } from '#domains/registration';
import { acceptApplication, getCase, rejectRecommendation } from '#domains/registration/server';
import { see, submit, type WebEvent } from '#platform/web/server';

export const load = async (event: WebEvent) => ({
	case: await see(event, getCase, { ref: event.params.ref! }),
});

const readOf = <T>(typed: T, event: WebEvent) => ({ ...typed, ref: event.params.ref! });
const done = ({ ref }: { ref: string }) => `/desk/cases/${ref}?view=history`;

export const actions = {
	accept: submit(seenForm, acceptApplication, done, readOf),
	reject: submit(rejectForm, rejectRecommendation, done, readOf),
};
