import { newId } from '#core';
import { isDemo } from '#platform/server';
import { barePath } from '#words';

type Event = { locals: App.Locals; url: URL };

export const csr = false;

export const load = ({ locals, url }: Event) => ({
	locale: locals.locale,
	path: barePath(url.pathname),
	who: locals.who,
	/** the demonstration world says so on every page */
	demo: isDemo(),
	/** when this session locks if nothing more is asked of it; staff only */
	lockAt: locals.session?.kind === 'staff' ? locals.session.lockAt : null,
	// public pages are cached and carry no key of anybody
	once: locals.session ? newId() : undefined,
});
