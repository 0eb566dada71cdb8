import { redirect } from '@sveltejs/kit';
import { settleForm } from '#domains/registration';
import { getMyCase, settleProposal } from '#domains/registration/server';
import { see, submit, type WebEvent } from '#platform/web/server';
import { pathIn } from '#words';

const partAt = ({ params }: WebEvent) => `/apply/${params.ref}/part/${params.page}`;

export const load = async (event: WebEvent) => {
	const one = await see(event, getMyCase, { ref: event.params.ref! });
	const proposal = one.proposals.find(({ part }) => part === event.params.page);
	if (!proposal) redirect(303, pathIn(event.locals.locale, partAt(event)));
	return { case: one, proposal };
};

export const actions = {
	default: submit(
		settleForm,
		settleProposal,
		(_, event) => `${partAt(event)}/versions`,
		(typed, { params }) => ({ ...typed, ref: params.ref! }),
	),
};
