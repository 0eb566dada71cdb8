import {
	dropSentForm,
	findKeptForm,
	type KeptFields,
	type Session,
} from '#domains/identity/server';
import { see } from '#platform/web/server';
import { barePath } from '#words';
import { callerOf } from './caller.ts';
import { typedIn } from './keep.ts';

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

/** The action of a page that does nothing with the form of another but show what was typed into it, to be copied. */
export const giveBack = async ({
	request,
}: {
	request: Request;
}): Promise<{ typed: KeptFields }> => ({
	typed: (await typedIn(request)).filter(([, value]) => value.trim()),
});
