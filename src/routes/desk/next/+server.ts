import { redirect } from '@sveltejs/kit';
import { findNext } from '#domains/registration/server';
import { see, type WebEvent } from '#platform/web/server';
import { pathIn } from '#words';

/** Goes to the next file by the end of its clock; to the list when none is left. */
export const GET = async (event: WebEvent) => {
	const { searchParams } = event.url;
	const ref = await see(event, findNext, {
		filter: searchParams.get('filter'),
		after: searchParams.get('after'),
	});
	redirect(303, pathIn(event.locals.locale, ref ? `/desk/cases/${ref}` : '/desk'));
};
