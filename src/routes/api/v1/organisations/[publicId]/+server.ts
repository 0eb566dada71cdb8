import type { RequestHandler } from './$types.d.ts';
import { organisationAnswerOf, organisationEndpoint, registerWords } from '#domains/register';
import { getOrganisation } from '#domains/register/server';
import { publicUrl } from '#platform/server';
import { answerQuery } from '#platform/web/server';

/** Everything the register says of one organisation: `organisationEndpoint`. */
export const GET: RequestHandler = (event) =>
	answerQuery(
		event,
		organisationEndpoint.query,
		getOrganisation,
		() => ({ publicId: event.params.publicId }),
		registerWords,
		(one) => organisationAnswerOf(one, publicUrl()),
	);
