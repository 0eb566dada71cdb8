import { error, redirect } from '@sveltejs/kit';
import type { Handle, HandleServerError } from '@sveltejs/kit/hooks';
import { identityWords, withNext } from '#domains/identity';
import { findSession, type Session } from '#domains/identity/server';
import { registerWords } from '#domains/register';
import { Refusal } from '#core';
import { isOutage, noteIncident } from '#platform/server';
import { compressed, fromCache, problemJson } from '#platform/web/server';
import { barePath, directionOf, localeOf, pathIn } from '#words';
import {
	appearanceOf,
	areaOf,
	backFrom,
	callerOf,
	countRead,
	dropSent,
	headersFor,
	isBareRefusal,
	isOpen,
	isOpenData,
	isOwn,
	preflightHeaders,
	quotaHeaders,
	refusedHeader,
	refusedPage,
	sessionToken,
	stepUpFrom,
	visitor,
} from './entrance/index.ts';
import { weightOf } from './entrance/weight.ts';

const endpoints = new Set(
	Object.keys(import.meta.glob('./routes/**/+server.ts')).map((file) => file.slice(8, -11) || '/'),
);

const whoIs = (session: Session, locale: App.Locals['locale']): App.Locals['who'] => {
	const say = identityWords(locale);
	const office = session.grants.some((grant) => grant.subject === 'office');
	const organisations = session.grants.filter((grant) => grant.subject === 'organisation');
	return {
		account: session.account,
		name: session.name,
		places: [
			...(office ? [{ label: say('place-desk'), path: '/desk' }] : []),
			...organisations
				.slice(0, 1)
				.map((grant) => ({ label: say('place-organisation'), path: `/o/${grant.subjectId}` })),
			{ label: say('place-apply'), path: '/apply' },
		],
	};
};

export const handle: Handle = async ({ event, resolve }) => {
	const { locals, url, route } = event;
	let shown = event;
	const area = areaOf(route.id);
	const isEndpoint = endpoints.has(route.id ?? '');
	const locale = localeOf(url.pathname);
	Object.assign(locals, {
		locale,
		who: null,
		session: null,
		missing: false,
		wait: false,
		address: event.getClientAddress(),
	});
	if (!area) error(404);
	locals.caller = visitor(area);
	// curl says `*/*`, which kit takes for a wish for JSON; a form is answered as a form
	const { method, headers: asked } = event.request;
	if (method === 'POST' && !asked.get('accept')?.includes('application/json'))
		asked.set('accept', 'text/html');

	const finish = (response: Response): Response => {
		const headers = headersFor(route.id, area !== 'public', url.protocol === 'https:');
		for (const [name, value] of Object.entries(headers))
			// a file brings a stricter policy of its own
			if (name !== 'content-security-policy' || !response.headers.has(name))
				response.headers.set(name, value);
		if (response.status === 429 || response.status === 503)
			response.headers.set('retry-after', '60');
		// what the device kept of drafts goes with the session
		if (route.id === '/account/sign-out' && method === 'POST' && response.status < 400)
			response.headers.set('clear-site-data', '"storage"');
		return response;
	};
	const refused = async (status: number, code?: string): Promise<Response> =>
		finish(await refusedPage(event, status, code));
	const leave = (path: string, status: number = 303): Response =>
		finish(new Response(null, { status, headers: { location: pathIn(locale, path) } }));

	const foreign = asked.has(refusedHeader) || !isOwn(event.request, url.origin);
	if (foreign && !isOpenData(route.id)) return refused(403, 'foreign-form');
	if (area !== 'public') {
		const token = sessionToken(event);
		const found = token ? await findSession(visitor('account'), { token }) : null;
		const session = found?.locked ? null : found;
		const here = barePath(url.pathname) + url.search;
		if (!session && !isOpen(route.id)) {
			if (event.request.method !== 'POST') return leave(withNext('/account/sign-in', here));
			const way = await backFrom(event.request, url, found, token);
			return leave(way.path, way.status);
		}
		if (session) {
			const caller = callerOf(area, session, event.params.org);
			// staff without a second factor in this session give one first
			if (caller && session.kind === 'staff' && !session.factorAt && area !== 'account')
				return leave(withNext('/account/again', here));
			locals.session = session;
			locals.stepUp = async (fields) => {
				const way = await stepUpFrom(fields, url, session);
				// what could not be kept goes along with the form
				if (way.status === 307) redirect(307, pathIn(locale, way.path));
				return way.path;
			};
			locals.sent = (fields) => dropSent(url, session, fields);
			locals.who = whoIs(session, locale);
			locals.missing = caller === null;
			if (caller) locals.caller = caller;
			else {
				// byte for byte what a missing address answers, also to a form or a download
				locals.session = locals.who = null;
				if (isEndpoint) return refused(404);
				shown = { ...event, request: new Request(url, { headers: { accept: 'text/html' } }) };
			}
		}
	}
	// public pages are kept for all, so they follow the system
	const mode = (locals.session && appearanceOf(event)) ?? 'system';
	const render = async () => {
		const response = await resolve(shown, {
			transformPageChunk: ({ html }) =>
				html
					.replace('%daam.lang%', locale)
					.replace('%daam.dir%', directionOf(locale))
					.replace('%daam.mode%', mode)
					.replace('%daam.weight%', String(weightOf(html))),
		});
		if (isEndpoint && isBareRefusal(response)) return refused(response.status, locals.refused);
		const { body, headers, status } = response;
		return finish(
			locals.amiss && status === 200 ? new Response(body, { status: 422, headers }) : response,
		);
	};
	const quota = await countRead(route.id, locals.address);
	locals.wait = quota?.wait === true;
	const answer = async (): Promise<Response> => {
		if (isOpenData(route.id)) {
			if (method === 'OPTIONS')
				return finish(new Response(null, { status: 204, headers: preflightHeaders }));
			if (locals.wait)
				return finish(problemJson(new Refusal('busy', 'too-many-questions'), registerWords));
		}
		const kept = route.id?.startsWith('/(public)') || isOpenData(route.id);
		const shownAgain = method === 'GET' && kept && !locals.wait;
		return compressed(event.request, await (shownAgain ? fromCache(event, render) : render()));
	};
	const response = await answer();
	for (const [name, value] of quota ? quotaHeaders(quota) : []) response.headers.set(name, value);
	return response;
};

/** What no rule foresaw: the reader gets a number, the log everything but what was typed (trust.md §12). */
export const handleError: HandleServerError = ({ kind, error, event }) => {
	if (kind === 'app' && error.code) event.locals.refused = error.code;
	if (kind !== 'unknown') return;
	const incident = noteIncident(error, event.route.id ?? '', event.locals.caller?.request ?? '');
	return { message: incident, incident, ...(isOutage(error) ? { status: 503 } : {}) };
};
