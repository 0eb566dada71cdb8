import { error, type RequestEvent } from '@sveltejs/kit';
import { Refusal, statusOf } from '#core';
import type { Caller, Door } from '#platform/server';

/** The one place where a refusal becomes a status for a page that cannot be shown. */
export const refuse = (refused: unknown): never => {
	if (refused instanceof Refusal)
		// what a person may not know of answers like what does not exist
		error(statusOf(refused.kind), { message: refused.code, code: refused.code });
	throw refused;
};

/** Calls a reading for a page: plain data, or the refusal's status. */
export const see = async <I, O>(
	event: { locals: { caller: Caller } },
	reading: Door<I, O>,
	input: I,
): Promise<O> => reading(event.locals.caller, input).catch(refuse);

export type WebEvent = Pick<
	RequestEvent,
	'locals' | 'params' | 'request' | 'route' | 'url' | 'cookies'
>;
