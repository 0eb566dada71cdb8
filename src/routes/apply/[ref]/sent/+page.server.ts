import { redirect } from '@sveltejs/kit';
import { getMyCase } from '#domains/registration/server';
import { see, type WebEvent } from '#platform/web/server';
import { pathIn } from '#words';

export const load = async (event: WebEvent) => {
	const one = await see(event, getMyCase, { ref: event.params.ref! });
	// nothing was sent, or it went on since
	if (one.holder !== 'office') redirect(303, pathIn(event.locals.locale, `/apply/${one.ref}`));
	return { case: one, address: event.url.origin };
};
