import type { Cookies } from '@sveltejs/kit';
import type { Appearance } from '#domains/identity';

type Event = { cookies: Cookies; url: URL };
const name = 'daam-appearance';

/** What was chosen on this device; null: as the system has it. */
export const appearanceOf = ({ cookies }: Event): 'light' | 'dark' | null => {
	const kept = cookies.get(name);
	return kept === 'light' || kept === 'dark' ? kept : null;
};

/** Keeps a choice for a year; it is no secret and says nothing about anybody. */
export const keepAppearance = ({ cookies, url }: Event, chosen: Appearance): void => {
	const options = { path: '/', httpOnly: true, secure: url.protocol === 'https:' } as const;
	if (chosen === 'system') cookies.delete(name, options);
	else cookies.set(name, chosen, { ...options, sameSite: 'lax', maxAge: 31_536_000 });
};
