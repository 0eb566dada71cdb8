/**
 * Where to go after signing in: a path of our own without language, as asked, else the account's page. Nothing that a
 * browser could read as another host passes.
 */
export const safeNext = (asked: string | null | undefined): string => {
	if (!asked || !/^\/(?![/\\])[\x21-\x5b\x5d-\x7e]*$/.test(asked) || asked.length > 500)
		return '/account';
	const path = asked.replace(/^\/en(?=\/|$)/, '') || '/';
	return /^\/[/\\]/.test(path) ? '/account' : path;
};

/** The address of a page of the account with where to go on from it. */
export const withNext = (path: string, next: string): string =>
	next === '/account' ? path : `${path}?next=${encodeURIComponent(next)}`;
