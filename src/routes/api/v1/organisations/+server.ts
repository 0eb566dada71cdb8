import type { RequestHandler } from './$types.d.ts';
import { askedBy, listAnswerOf, organisationsEndpoint, registerWords } from '#domains/register';
import { searchRegister } from '#domains/register/server';
import { answerQuery } from '#platform/web/server';

/** The public register, a page at a time: `organisationsEndpoint`. */
export const GET: RequestHandler = (event) =>
	answerQuery(
		event,
		organisationsEndpoint.query,
		searchRegister,
		askedBy,
		registerWords,
		listAnswerOf,
	);
