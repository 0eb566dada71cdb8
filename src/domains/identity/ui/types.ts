import type { Problem } from '#ui';
import type { Locale } from '#words';

/** What every page of the account gets from the layout. */
export type Frame = {
	locale: Locale;
	path: string;
	who: { account: string; name: string; places: { label: string; path: string }[] } | null;
	lockAt: Date | null;
	once: string | undefined;
};

/** A persona of the demonstration world and what signs it in now. */
export type Offered = {
	name: string;
	role: string;
	handle: string;
	password: string;
	code: string;
};

/** What a form action gives back when the form was not accepted. */
export type Answer = { values?: Record<string, unknown>; problems?: Problem[] } | null | undefined;
