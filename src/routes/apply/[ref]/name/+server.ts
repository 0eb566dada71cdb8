import { error, json } from '@sveltejs/kit';
import { checkMyName } from '#domains/registration/server';
import { see, type WebEvent } from '#platform/web/server';
import { pathIn } from '#words';

export const GET = async (event: WebEvent) => {
	if (event.locals.wait) error(429);
	const name = event.url.searchParams.get('name') ?? '';
	const { verdict, near, unshown } = await see(event, checkMyName, {
		ref: event.params.ref!,
		name,
	});
	return json({
		verdict,
		unshown,
		near: near.map(({ publicId, ...one }) => ({
			...one,
			href: publicId && pathIn(event.locals.locale, `/register/${publicId}`),
		})),
	});
};
