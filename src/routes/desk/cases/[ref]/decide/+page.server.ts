import * as v from 'valibot';
import { prose } from '#core';
import { acceptApplication, getCase, rejectRecommendation } from '#domains/registration/server';
import { see, submit, type WebEvent } from '#platform/web/server';

export const load = async (event: WebEvent) => ({
	case: await see(event, getCase, { ref: event.params.ref! }),
});

const done = ({ ref }: { ref: string }) => `/desk/cases/${ref}?view=history`;

export const actions = {
	accept: submit(v.object({}), acceptApplication, done, (_, event) => ({ ref: event.params.ref! })),
	reject: submit(v.object({ text: prose(4000) }), rejectRecommendation, done, (typed, event) => ({
		...typed,
		ref: event.params.ref!,
	})),
};
