import { codeForm, safeNext } from '#domains/identity';
import { giveFactorAgain } from '#domains/identity/server';
import { submit } from '#platform/web/server';
import { keepSession } from '../../../entrance/index.ts';

export const actions = {
	default: submit(
		codeForm,
		giveFactorAgain,
		(started, event) => {
			keepSession(event, started);
			return safeNext(event.url.searchParams.get('next'));
		},
		({ code }, { locals }) => ({ code, session: locals.session!.id }),
	),
};
