import type { Cookies } from '@sveltejs/kit';
import type { Started } from '#domains/identity/server';

type Event = { cookies: Cookies; url: URL };

// browsers take a `__Host-` name with Secure only; plain http is served on loopback hosts alone
const secureOf = ({ url }: Event) => url.protocol === 'https:';
const nameOf = (event: Event, name: string) => (secureOf(event) ? `__Host-${name}` : name);

const get = (event: Event, name: string) => event.cookies.get(nameOf(event, name));
const set = (event: Event, name: string, value: string, seconds: number) =>
	event.cookies.set(nameOf(event, name), value, {
		path: '/',
		httpOnly: true,
		secure: secureOf(event),
		sameSite: 'lax',
		maxAge: seconds,
	});
const drop = (event: Event, name: string) =>
	event.cookies.delete(nameOf(event, name), {
		path: '/',
		httpOnly: true,
		secure: secureOf(event),
		sameSite: 'lax',
	});

const day = 86_400;

export const sessionToken = (event: Event) => get(event, 'daam');
export const deviceToken = (event: Event) => get(event, 'daam-device');
export const attemptToken = (event: Event) => get(event, 'daam-attempt');

/** The cookies of a fresh session. */
export const keepSession = (event: Event, started: Started): void => {
	set(event, 'daam', started.token, 90 * day);
	if (started.device) set(event, 'daam-device', started.device, 30 * day);
	drop(event, 'daam-attempt');
};
export const keepAttempt = (event: Event, token: string): void =>
	set(event, 'daam-attempt', token, 600);
export const dropSession = (event: Event): void => drop(event, 'daam');
