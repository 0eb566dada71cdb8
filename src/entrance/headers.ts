import { hasScript } from './area.ts';

// vite hands styles out inside the page while one develops; nothing that is built does
const inline =
	(import.meta as { env?: { MODE?: string } }).env?.MODE === 'development'
		? " 'unsafe-inline'"
		: '';

const policy = (script: string) =>
	`default-src 'none'; style-src 'self'${inline}; font-src 'self'; img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; script-src ${script}; connect-src ${script}`;

const everywhere = {
	'x-content-type-options': 'nosniff',
	// never no-referrer: Chromium would then post forms with `Origin: null`, which are refused
	'referrer-policy': 'same-origin',
	'cross-origin-opener-policy': 'same-origin',
	'cross-origin-resource-policy': 'same-origin',
	'permissions-policy': 'camera=(), geolocation=(), microphone=()',
};

// keyless facts of the public record: any page may ask for them
const open = {
	'access-control-allow-origin': '*',
	'access-control-expose-headers':
		'etag, retry-after, ratelimit-limit, ratelimit-remaining, ratelimit-reset',
	'cross-origin-resource-policy': 'cross-origin',
};

/** What a browser is told that asks first whether a page from elsewhere may read. */
export const preflightHeaders = {
	'access-control-allow-methods': 'GET, HEAD, OPTIONS',
	'access-control-allow-headers': 'accept, accept-language, if-none-match',
	'access-control-max-age': '86400',
};

/** Whether a route answers machines, from anywhere. */
export const isOpenData = (routeId: string | null): boolean =>
	routeId?.startsWith('/api/') === true;

/** The headers of every answer; `shown` is the route, `secret` an area that knows who asks. */
export const headersFor = (
	shown: string | null,
	secret: boolean,
	https: boolean,
): Record<string, string> => ({
	...everywhere,
	...(isOpenData(shown) ? open : {}),
	'content-security-policy': policy(hasScript(shown) ? "'self'" : "'none'"),
	...(secret ? { 'cache-control': 'no-store' } : {}),
	...(https ? { 'strict-transport-security': 'max-age=31536000; includeSubDomains' } : {}),
});
