import { getVersion } from '#domains/rules/server';
import { see } from '#platform/web/server';
import type { RequestHandler } from './$types.d.ts';

// exactly the bytes that were hashed: whoever fetches them can count the hash again
export const GET: RequestHandler = async (event) => {
	const { text } = await see(event, getVersion, { hash: event.params.hash });
	return new Response(text, { headers: { 'content-type': 'application/json; charset=utf-8' } });
};
