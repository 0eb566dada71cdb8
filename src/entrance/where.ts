import { deviceToken } from './cookies.ts';
import type { WebEvent } from '#platform/web/server';

/** From where a form came: for the limits and for the page of devices. */
export const whereOf = (event: WebEvent) => ({
	address: event.locals.address,
	userAgent: event.request.headers.get('user-agent') ?? '',
	device: deviceToken(event),
});

/** The site as the browser sees it, for passkeys. */
export const siteOf = ({ url }: WebEvent) => ({ host: url.hostname, origin: url.origin });
