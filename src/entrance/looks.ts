import { findLooks } from '#domains/journal/server';
import { officeOf } from '#domains/rules/server';
import { see, type WebEvent } from '#platform/web/server';

/** Who looked, with the names of offices, for the page of a person or of an organisation. */
export const seeLooks = async (event: WebEvent, of: 'person' | 'organisation') => {
	const before = event.url.searchParams.get('before');
	const { looks, next } = await see(event, findLooks, { of, before });
	const { locale } = event.locals;
	return {
		next,
		first: !before,
		looks: looks.map(({ office, ...look }) => ({
			...look,
			office: (office && officeOf(office)?.name[locale]) || null,
		})),
	};
};
