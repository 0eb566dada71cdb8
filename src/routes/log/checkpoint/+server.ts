import { error } from '@sveltejs/kit';
import { findCheckpoint } from '#domains/journal/server';
import { see, type WebEvent } from '#platform/web/server';

/** The head of the public log (C2SP tlog-checkpoint). */
export const GET = async (event: WebEvent) => {
	const note = (await see(event, findCheckpoint, null)) ?? error(404);
	return new Response(note, {
		headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-cache' },
	});
};
