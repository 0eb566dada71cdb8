/** Whom a part of the address space serves: decides the database login, and whether somebody must be signed in. */
export type Area = 'public' | 'account' | 'apply' | 'organisation' | 'desk';

const areas: [RegExp, Area][] = [
	[/^\/\(public\)(\/|$)/, 'public'],
	[/^\/(api|data|log|dev|healthz|readyz|verify\.html|\.well-known)(\/|$)/, 'public'],
	[/^\/account(\/|$)/, 'account'],
	[/^\/(apply|files)(\/|$)/, 'apply'],
	[/^\/o\/\[org\](\/|$)/, 'organisation'],
	[/^\/desk(\/|$)/, 'desk'],
];

/** The area of a route id; null: it declares none, and is not served. An address without a route is public. */
export const areaOf = (routeId: string | null): Area | null =>
	routeId === null ? 'public' : (areas.find(([pattern]) => pattern.test(routeId))?.[1] ?? null);

const open = new Set(
	['sign-in', 'code', 'join', 'passkey', 'recover', 'not-me', 'unkept'].map(
		(page) => `/account/${page}`,
	),
);

/** Whether a page of the account area is for people who are not signed in. */
export const isOpen = (routeId: string | null): boolean => open.has(routeId ?? '');

const scripted = new Set([
	'/account/passkey',
	'/account/factors/passkey',
	'/apply/[ref]/part/[page]',
]);

/**
 * The few pages with a script of their own: passkeys exist through script only, a form keeps words as they are typed, the
 * desk has its keys and its warning before a lock.
 */
export const hasScript = (routeId: string | null): boolean =>
	scripted.has(routeId ?? '') || areaOf(routeId) === 'desk';
