const safe = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Whether an unsafe request comes from our own pages: the same `Origin`, or, where a client sends none, a
 * `Sec-Fetch-Site` that says so. Kit checks form posts only; this covers the rest.
 */
export const isOwn = (request: Pick<Request, 'method' | 'headers'>, origin: string): boolean => {
	if (safe.has(request.method)) return true;
	const said = request.headers.get('origin');
	return said !== null ? said === origin : request.headers.get('sec-fetch-site') === 'same-origin';
};
