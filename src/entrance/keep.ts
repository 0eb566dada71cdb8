import { isSecretField } from '#core';
import {
	dropSentForm,
	type EndedSession,
	findEndedSession,
	findKeptForm,
	keepForm,
	type KeptFields,
	type Session,
} from '#domains/identity/server';
import { withNext } from '#domains/identity';
import { see } from '#platform/web/server';
import { barePath } from '#words';
import { callerOf, visitor } from './caller.ts';

/** Whoever the words belong to. */
type Owner = Session | EndedSession;

/** Keeps the words of a form for the account of a session; secrets are not kept. True when there were any and they are. */
const keep = async (typed: KeptFields, url: URL, session: Owner): Promise<boolean> => {
	const fields = typed.filter(([name]) => !isSecretField(name));
	if (!fields.some(([, value]) => value.trim())) return false;
	const path = barePath(url.pathname) + url.search;
	const ended = 'ended' in session;
	return keepForm(visitor('account'), { account: session.account, path, fields, ended });
};

/** The same for a form that met a locked or ended session; files are not kept. */
export const keepWords = async (request: Request, url: URL, session: Owner): Promise<boolean> => {
	const form = await request.formData().catch(() => null);
	return keep(
		[...(form ?? [])].flatMap(([name, value]): KeptFields =>
			typeof value === 'string' ? [[name, value]] : [],
		),
		url,
		session,
	);
};

/** The page of a form; `?/name` names an action, no page. */
const pageOf = (url: URL, kept: boolean): string => {
	const back = new URL(url);
	for (const key of [...back.searchParams.keys()])
		if (key.startsWith('/')) back.searchParams.delete(key);
	if (kept) back.searchParams.set('kept', '1');
	return barePath(back.pathname) + back.search;
};

/**
 * Where a form that met a locked session, or one that was ended elsewhere, goes on after signing in: at the desk its own page gives back what was typed, at
 * the same fields; elsewhere a page of its own does.
 */
export const backFrom = async (
	request: Request,
	url: URL,
	session: Session | null,
	token: string | undefined,
): Promise<string> => {
	const owner = session ?? (token ? await findEndedSession(visitor('account'), { token }) : null);
	const kept = owner ? await keepWords(request, url, owner) : false;
	if (!kept) return barePath(url.pathname);
	return barePath(url.pathname).startsWith('/desk/') ? pageOf(url, true) : '/account/kept';
};

/** The page that asks for a fresh factor, and from there back to the page of the form, with what was typed. */
export const stepUpFrom = async (typed: KeptFields, url: URL, session: Session): Promise<string> =>
	withNext('/account/again', pageOf(url, await keep(typed, url, session)));

/** What was kept of a form goes once it was sent; `fields`: their names. */
export const dropSent = (url: URL, session: Session, fields: readonly string[]): Promise<void> =>
	dropSentForm(callerOf('account', session, undefined)!, {
		path: barePath(url.pathname) + url.search,
		fields,
	});

type Event = { locals: App.Locals; url: URL };

/** What was kept of this page, as a form's answer; `ended`: by a session that had ended; null: nothing. */
export const seeKept = async ({ locals, url }: Event) => {
	if (!locals.session || !url.searchParams.has('kept')) return null;
	const caller = callerOf('account', locals.session, undefined)!;
	const form = await see({ locals: { caller } }, findKeptForm, barePath(url.pathname));
	if (!form) return null;
	const values: Record<string, string | string[]> = {};
	for (const [name, value] of form.fields)
		if (name.endsWith('[]')) {
			const list = name.slice(0, -2);
			values[list] = [...((values[list] as string[] | undefined) ?? []), value];
		} else values[name] = value;
	return { values, ended: form.ended };
};
