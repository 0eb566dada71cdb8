import { error } from '@sveltejs/kit';
import * as v from 'valibot';
import { discardDraft, getMyCase } from '#domains/registration/server';
import { see, submit, type WebEvent } from '#platform/web/server';

export const load = async (event: WebEvent) => {
	const one = await see(event, getMyCase, { ref: event.params.ref! });
	if (one.state.fixed !== 'draft') error(404);
	return { case: one };
};

export const actions = {
	default: submit(
		v.object({}),
		discardDraft,
		() => '/apply',
		(_, { params }) => ({ ref: params.ref! }),
	),
};
