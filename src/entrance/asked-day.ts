import { type AskedDay, askedOn } from '#domains/rules';

type Event = { url: URL; locals: App.Locals };

/** The day a page of the rules is asked for; one that does not exist makes it a 422, which says so and keeps what was typed. */
export const askedDayOf = ({ url, locals }: Event): AskedDay => {
	const asked = askedOn(url.searchParams, locals.caller.now);
	locals.amiss = asked.typed !== null;
	return asked;
};
