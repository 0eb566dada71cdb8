import { type ReadOf, type Reads, Refusal, statusOf } from '#core';
import type { Caller, Door } from '#platform/server';
import type { Facts, Locale } from '#words';
import { readQuery } from './query.ts';

/** The words of a room; a refusal's text is `problem-<code>`. */
type Speak = (locale: Locale) => (key: any, facts?: Facts) => string;

const json = (value: unknown, status: number, type: string) =>
	new Response(JSON.stringify(value), {
		status,
		// keyless facts of the public record: any page may ask for them
		headers: { 'content-type': type, 'access-control-allow-origin': '*' },
	});

/** A refusal as `application/problem+json` (RFC 9457), its title in both languages. */
export const problemJson = ({ kind, code, field, facts }: Refusal, speak: Speak): Response => {
	const status = statusOf(kind);
	const said = (locale: Locale) => speak(locale)(`problem-${code}`, facts);
	const problem = {
		type: `urn:daam:problem:${code}`,
		code,
		title: said('en'),
		title_ar: said('ar'),
		status,
		...(field ? { field } : {}),
	};
	return json(problem, status, 'application/problem+json');
};

/** Calls a reading for the API: what `shape` makes of its answer as JSON, or the refusal as a problem. */
export const answerJson = async <I, O>(
	event: { locals: { caller: Caller } },
	reading: Door<I, O>,
	input: I,
	speak: Speak,
	shape: (found: O) => unknown,
): Promise<Response> => {
	const found = await reading(event.locals.caller, input).catch((refused: unknown) => {
		if (refused instanceof Refusal) return problemJson(refused, speak);
		throw refused;
	});
	return found instanceof Response ? found : json(shape(found), 200, 'application/json');
};

/**
 * The same for an endpoint with a query: read strictly by its parameters; `input` makes of it what the reading asks,
 * which is refused like any other by throwing.
 */
export const answerQuery = async <Q extends Reads, I, O>(
	event: { locals: { caller: Caller }; url: URL },
	query: Q,
	reading: Door<I, O>,
	input: (query: ReadOf<Q>) => I,
	speak: Speak,
	shape: (found: O) => unknown,
): Promise<Response> => {
	const asked = await Promise.resolve()
		.then(() => input(readQuery(event.url, query, true)))
		.catch((refused: unknown) => {
			if (refused instanceof Refusal) return problemJson(refused, speak);
			throw refused;
		});
	return asked instanceof Response ? asked : answerJson(event, reading, asked, speak, shape);
};
