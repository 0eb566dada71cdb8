import { codeForm, safeNext } from '#domains/identity';
import { giveCode } from '#domains/identity/server';
import { submit } from '#platform/web/server';
import { attemptToken, keepSession, whereOf } from '../../../entrance/index.ts';

export const actions = {
	default: submit(
		codeForm,
		giveCode,
		(started, event) => {
			keepSession(event, started);
			return safeNext(event.url.searchParams.get('next'));
		},
		(typed, event) => ({ ...typed, ...whereOf(event), attempt: attemptToken(event) ?? '' }),
	),
};
