import { codeForm, safeNext } from '#domains/identity';
import { getDemoCode, giveFactorAgain, listFactors } from '#domains/identity/server';
import { see, submit, type WebEvent } from '#platform/web/server';
import { keepSession } from '../../../entrance/index.ts';

export const load = async (event: WebEvent) => ({
	demoCode: await see(event, getDemoCode, null),
	passkeys: (await see(event, listFactors, null)).passkeys.length > 0,
	next: safeNext(event.url.searchParams.get('next')),
});

export const actions = {
	default: submit(
		codeForm,
		giveFactorAgain,
		(started, event) => {
			keepSession(event, started);
			return safeNext(event.url.searchParams.get('next'));
		},
		({ code }, { locals }) => ({
			code,
			session: locals.session!.id,
			address: locals.address,
		}),
	),
};
