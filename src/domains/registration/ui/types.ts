import type { Problem } from '#ui';
import type { Locale } from '#words';

/** What every page of the desk gets from the layout. */
export type DeskFrame = {
	locale: Locale;
	path: string;
	who: { account: string; name: string; places: { label: string; path: string }[] } | null;
	lockAt: Date | null;
	once: string | undefined;
	/** what was kept of this page; `ended`: by a session that had ended */
	kept?: (NonNullable<DeskAnswer> & { ended: boolean }) | null;
};

/** What a form action gives back when the form was not accepted. */
export type DeskAnswer =
	{ values?: Record<string, unknown>; problems?: Problem[] } | null | undefined;

/** What was answered to a form, and that the file changed since, where what was typed comes back on a page opened anew. */
export const withStale = <Answer extends DeskAnswer>(form: Answer, seen: string): Answer => {
	const read = form?.values?.seen;
	const said = form?.problems?.some(({ code }) => code === 'content-changed');
	if (typeof read !== 'string' || read === seen || said) return form;
	return { ...form, problems: [...(form?.problems ?? []), { code: 'content-changed' }] };
};

/** A kept value of a form as text. */
export const valueOf = (form: DeskAnswer, name: string): string => {
	const value = form?.values?.[name];
	return typeof value === 'string' ? value : '';
};

/** Kept values of a list. */
export const valuesOf = (form: DeskAnswer, name: string): string[] => {
	const value = form?.values?.[name];
	return Array.isArray(value) ? value.map(String) : typeof value === 'string' ? [value] : [];
};
