import type { RequestEvent } from '@sveltejs/kit';
import { barePath, pathIn } from '#words';

/** In this header our own server says why a request goes no further; a client's own value never gets through. */
export const refusedHeader = 'x-daam-refused';

type Event = Pick<RequestEvent, 'fetch' | 'locals' | 'url'>;

/**
 * What is refused outside any page, as a page in the language of the address: kit knows only one page for all of these,
 * which takes every status for a fault of ours.
 */
export const refusedPage = async (
	{ fetch, locals, url }: Event,
	status: number,
	code = '',
): Promise<Response> => {
	const asked = new URLSearchParams({ status: String(status), code, at: barePath(url.pathname) });
	const page = await fetch(pathIn(locals.locale, `/refused?${asked}`), {
		headers: { accept: 'text/html' },
	});
	// made at the top of the site and shown at any depth
	const html = (await page.text()).replace(/"(?:\.{1,2}\/)+(?=_app\/)/g, '"/');
	return new Response(html, {
		status,
		headers: { 'content-type': 'text/html; charset=utf-8' },
	});
};

/** Whether an answer of an address that is no page is a refusal that a reader sees. */
export const isBareRefusal = ({ status, headers }: Response): boolean =>
	status >= 400 && status < 500 && headers.get('content-type')?.startsWith('text/html') === true;
