import { error } from '@sveltejs/kit';
import { uploadProblemIn } from '#domains/files';
import * as v from 'valibot';
import { detachPaper, getMyCase } from '#domains/registration/server';
import { see, submit, type WebEvent } from '#platform/web/server';

export const load = async (event: WebEvent) => {
	const one = await see(event, getMyCase, { ref: event.params.ref! });
	const slot = one.slots.find(({ item }) => item.id === event.params.slot);
	if (!slot) error(404);
	return {
		case: one,
		slot,
		problem: uploadProblemIn(event.url),
		back: event.url.searchParams.get('back') === 'check' ? 'check' : 'papers',
	};
};

export const actions = {
	default: submit(
		v.object({}),
		detachPaper,
		(_, { params }) => `/apply/${params.ref}/papers`,
		(_, { params }) => ({ ref: params.ref!, slot: params.slot! }),
	),
};
