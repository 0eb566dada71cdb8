import { barePath, type Locale } from '#words';

type Event = { locals: { locale: Locale }; url: URL };

export const csr = false;

export const load = ({ locals, url }: Event) => ({
	locale: locals.locale,
	path: barePath(url.pathname),
});
