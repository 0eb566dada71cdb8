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

/** What a form action gives back when the form was not accepted. */
export type Answer = { values?: Record<string, unknown>; problems?: Problem[] } | null | undefined;
