import { keepForm, type KeptFields, type Session } from '#domains/identity/server';
import { barePath } from '#words';
import { visitor } from './caller.ts';

const secret = /password|secret|code|^once$/;

/** Keeps the words of a form that met a locked session; files and secrets are not kept. True when there were any. */
export const keepWords = async (request: Request, url: URL, session: Session): Promise<boolean> => {
	const form = await request.formData().catch(() => null);
	const fields: KeptFields = [...(form ?? [])].flatMap(([name, value]) =>
		typeof value === 'string' && !secret.test(name) ? [[name, value]] : [],
	);
	if (!fields.some(([, value]) => value.trim())) return false;
	const path = barePath(url.pathname) + url.search;
	await keepForm(visitor('account'), { account: session.account, path, fields });
	return true;
};
