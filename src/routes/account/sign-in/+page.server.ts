import { safeNext, signInForm, withNext } from '#domains/identity';
import { listDemoAccounts, signIn } from '#domains/identity/server';
import { see, submit, type WebEvent } from '#platform/web/server';
import { keepAttempt, keepSession, whereOf } from '../../../entrance/index.ts';

export const load = async (event: WebEvent) => ({
	next: safeNext(event.url.searchParams.get('next')),
	offered: await see(event, listDemoAccounts, null),
});

export const actions = {
	default: submit(
		signInForm,
		signIn,
		(answer, event) => {
			const next = safeNext(event.url.searchParams.get('next'));
			if ('attempt' in answer) {
				keepAttempt(event, answer.attempt);
				return withNext('/account/code', next);
			}
			keepSession(event, answer);
			return next;
		},
		(typed, event) => ({ ...typed, ...whereOf(event) }),
	),
};
