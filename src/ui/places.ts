import type { frameWords } from './index.ts';

type Word = Parameters<ReturnType<typeof frameWords>>[0];
type Place = { path: string; word: Word };

/** The places of the header, without language. */
export const mainPlaces: readonly Place[] = [
	{ path: '/register', word: 'register' },
	{ path: '/guide', word: 'found' },
	{ path: '/verify', word: 'verify' },
	{ path: '/rules', word: 'rules' },
];

/** The sections of the footer. */
export const footPlaces: readonly { id: string; word: Word; places: readonly Place[] }[] = [
	{
		id: 'sections',
		word: 'foot-sections',
		places: [
			{ path: '/register', word: 'register' },
			{ path: '/guide', word: 'found' },
			{ path: '/names', word: 'names' },
			{ path: '/verify', word: 'verify' },
			{ path: '/account', word: 'sign-in' },
		],
	},
	{
		id: 'open',
		word: 'foot-open',
		places: [
			{ path: '/rules', word: 'rules' },
			{ path: '/rules/changes', word: 'rules-changes' },
			{ path: '/who-sees-what', word: 'who-sees-what' },
			{ path: '/notices', word: 'notices' },
		],
	},
	{
		id: 'tools',
		word: 'foot-tools',
		places: [
			{ path: '/verify.html', word: 'verify-offline' },
			{ path: '/api/v1/openapi.json', word: 'open-data' },
		],
	},
];

/** Whether a page is a place itself (`page`), stands below it (`true`), or neither. */
export const currentAt = (place: string, path: string): 'page' | 'true' | undefined =>
	path === place ? 'page' : path.startsWith(`${place}/`) ? 'true' : undefined;

/** What the address of a page asks, without the name of a form action: the same page in another language. */
export const searchOf = (url: { searchParams: Iterable<[string, string]> }): string => {
	const asked = new URLSearchParams(
		[...url.searchParams].filter(([name]) => !name.startsWith('/')),
	);
	return asked.size ? `?${asked}` : '';
};
