import { isSecretField } from '#core';
import {
	type EndedSession,
	findEndedSession,
	keepForm,
	type KeptFields,
	type Session,
} from '#domains/identity/server';
import { withNext } from '#domains/identity';
import { barePath } from '#words';
import { visitor } from './caller.ts';

/** Whoever the words belong to. */
type Owner = Session | EndedSession;

/** What became of what was typed: it waits for its owner, there was nothing, or it could not be kept. */
type Outcome = 'kept' | 'none' | 'lost';

/** Where a form goes on that was not sent: with 307 the browser takes what was typed along. */
export type Way = { path: string; status: 303 | 307 };

const open = (typed: KeptFields): KeptFields => typed.filter(([name]) => !isSecretField(name));

/** What was typed into a form, without secrets and files. */
export const typedIn = async (request: Request): Promise<KeptFields> => {
	const form = await request.formData().catch(() => null);
	return open(
		[...(form ?? [])].flatMap(([name, value]): KeptFields =>
			typeof value === 'string' ? [[name, value]] : [],
		),
	);
};

/** Keeps the words of a form for the account of a session; secrets are not kept. */
const keep = async (typed: KeptFields, url: URL, session: Owner | null): Promise<Outcome> => {
	const fields = open(typed);
	if (!fields.some(([, value]) => value.trim())) return 'none';
	if (!session) return 'lost';
	const path = barePath(url.pathname) + url.search;
	const ended = 'ended' in session;
	const form = { account: session.account, path, fields, ended };
	return (await keepForm(visitor('account'), form)) ? 'kept' : 'lost';
};

/** The same for a form that met a locked or ended session; files are not kept. */
export const keepWords = async (
	request: Request,
	url: URL,
	session: Owner | null,
): Promise<Outcome> => keep(await typedIn(request), url, session);

/** The page of a form; `?/name` names an action, no page. */
const pageOf = (url: URL, kept: boolean): string => {
	const back = new URL(url);
	for (const key of [...back.searchParams.keys()])
		if (key.startsWith('/')) back.searchParams.delete(key);
	if (kept) back.searchParams.set('kept', '1');
	return barePath(back.pathname) + back.search;
};

// pages that give kept words back at their own fields
const givesBack = /^\/(desk\/|apply\/\d{9}\/part\/)/;

// going back in the browser asks for the page anew and meets the same closed door, so the words are shown at once
const unkept = (next: string): Way => ({ path: withNext('/account/unkept', next), status: 307 });

/**
 * Where a form that met a locked session, or one that was ended elsewhere, goes on: to signing in, and then at the desk and
 * in the parts of an application to its own page, which gives back what was typed at the same fields, elsewhere to a page that does. What could not be kept
 * is shown first, to be copied.
 */
export const backFrom = async (
	request: Request,
	url: URL,
	session: Session | null,
	token: string | undefined,
): Promise<Way> => {
	const path = barePath(url.pathname);
	const signIn = (next: string): Way => ({ path: withNext('/account/sign-in', next), status: 303 });
	if (!token) return signIn(path);
	const owner = session ?? (await findEndedSession(visitor('account'), { token }));
	const outcome = await keepWords(request, url, owner);
	if (outcome === 'lost') return unkept(pageOf(url, false));
	if (outcome === 'none') return signIn(path);
	return signIn(givesBack.test(path) ? pageOf(url, true) : '/account/kept');
};

/** The page that asks for a fresh factor, and from there back to the page of the form, with what was typed. */
export const stepUpFrom = async (typed: KeptFields, url: URL, session: Session): Promise<Way> => {
	const outcome = await keep(typed, url, session);
	const again = withNext('/account/again', pageOf(url, outcome === 'kept'));
	return outcome === 'lost' ? unkept(again) : { path: again, status: 303 };
};
