import { hasScript } from './area.ts';

const policy = (script: string) =>
	`default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; script-src ${script}`;

const everywhere = {
	'x-content-type-options': 'nosniff',
	// never no-referrer: Chromium would then post forms with `Origin: null`, which are refused
	'referrer-policy': 'same-origin',
	'cross-origin-opener-policy': 'same-origin',
	'cross-origin-resource-policy': 'same-origin',
	'permissions-policy': 'camera=(), geolocation=(), microphone=()',
};

/** The headers of every answer; `shown` is the route, `secret` an area that knows who asks. */
export const headersFor = (
	shown: string | null,
	secret: boolean,
	https: boolean,
): Record<string, string> => ({
	...everywhere,
	'content-security-policy': policy(hasScript(shown) ? "'self'" : "'none'"),
	...(secret ? { 'cache-control': 'no-store' } : {}),
	...(https ? { 'strict-transport-security': 'max-age=31536000; includeSubDomains' } : {}),
});
