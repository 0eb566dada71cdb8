import type { RequestHandler } from './$types.d.ts';
import { namesAnswerOf, namesCheckEndpoint, registerWords } from '#domains/register';
import { askNames } from '#domains/register/server';
import { answerQuery } from '#platform/web/server';

/** Whether a name is free, or how alike two are: `namesCheckEndpoint`. */
export const GET: RequestHandler = (event) =>
	answerQuery(
		event,
		namesCheckEndpoint.query,
		askNames,
		(query) => query,
		registerWords,
		namesAnswerOf,
	);
