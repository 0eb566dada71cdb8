import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { getMyCase, resubmit, submitApplication } from '#domains/registration/server';
import { see, submit, type WebEvent } from '#platform/web/server';
import { pathIn } from '#words';

const nothing = v.object({});
const resendForm = v.object({ 'as-is': v.optional(v.array(v.string()), []) });
const refOf = (_: unknown, { params }: WebEvent) => ({ ref: params.ref! });
const sent = ({ ref }: { ref: string }) => `/apply/${ref}/sent`;

export const load = async (event: WebEvent) => {
	const one = await see(event, getMyCase, { ref: event.params.ref! });
	if (one.holder !== 'applicant') redirect(303, pathIn(event.locals.locale, `/apply/${one.ref}`));
	return { case: one };
};

export const actions = {
	send: submit(nothing, submitApplication, sent, refOf),
	resend: submit(resendForm, resubmit, sent, (typed, event) => ({
		...refOf(typed, event),
		asIs: typed['as-is'].includes('yes'),
	})),
};
