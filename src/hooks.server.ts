import type { Handle } from '@sveltejs/kit/hooks';
import { newId, permissionsOf } from '#core';
import type { Caller } from '#platform/server';
import { directionOf, localeOf } from '#words';

const visitor = (): Caller => ({
	actor: {
		audience: 'public',
		account: null,
		roles: ['visitor'],
		organisation: null,
		office: null,
		permissions: permissionsOf(['visitor']),
		factorAt: null,
	},
	now: new Date(),
	request: newId(),
});

const headers = {
	'content-security-policy':
		"default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; script-src 'none'",
	'x-content-type-options': 'nosniff',
	// never no-referrer: Chromium would then post forms with `Origin: null`, which are refused
	'referrer-policy': 'same-origin',
	'cross-origin-opener-policy': 'same-origin',
	'cross-origin-resource-policy': 'same-origin',
	'permissions-policy': 'camera=(), geolocation=(), microphone=()',
};

export const handle: Handle = async ({ event, resolve }) => {
	const locale = localeOf(event.url.pathname);
	event.locals.locale = locale;
	event.locals.caller = visitor();
	event.locals.who = null;
	const response = await resolve(event, {
		transformPageChunk: ({ html }) =>
			html.replace('%daam.lang%', locale).replace('%daam.dir%', directionOf(locale)),
	});
	for (const [name, value] of Object.entries(headers)) response.headers.set(name, value);
	return response;
};
