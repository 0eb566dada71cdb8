import { codeOf, type Door, log, type Print, printPaper } from '#platform/server';
import { type Locale, pathIn } from '#words';
import { refuse } from './see.ts';
import { fileHeaders } from './serve-file.ts';

/** What a reading gives of an issued paper: what it is set from, and its name as a file. */
export type Printed = { print: Print; names: Record<Locale, string> };

/**
 * Answers with an issued paper as PDF. It is set after the reading has ended, so no connection of the database waits
 * for it. When it cannot be set now, the page at `later` says so, as 503.
 */
export const servePaper = async <I>(
	event: { locals: App.Locals; route: { id: string | null }; fetch: typeof fetch },
	reading: Door<I, Printed>,
	input: I,
	later: string,
): Promise<Response> => {
	const { locale, caller } = event.locals;
	const { print, names } = await reading(caller, input).catch(refuse);
	const pdf = await printPaper(print).catch((error: unknown) => {
		log('error', { place: event.route.id ?? '', code: codeOf(error) });
		return null;
	});
	if (!pdf) {
		const page = await event.fetch(pathIn(locale, later), { headers: { accept: 'text/html' } });
		return new Response(await page.text(), {
			status: 503,
			headers: { 'content-type': 'text/html; charset=utf-8', 'retry-after': '30' },
		});
	}
	const name = names[locale];
	return new Response(new Uint8Array(pdf), {
		headers: fileHeaders({ type: 'application/pdf', size: pdf.length, name }, names.en),
	});
};
