import { joinForm, safeNext, withNext } from '#domains/identity';
import { join } from '#domains/identity/server';
import { submit } from '#platform/web/server';
import { keepSession, whereOf } from '../../../entrance/index.ts';

export const actions = {
	default: submit(
		joinForm,
		join,
		(started, event) => {
			keepSession(event, started);
			return withNext('/account/sheet', safeNext(event.url.searchParams.get('next')));
		},
		(typed, event) => ({ ...typed, ...whereOf(event), locale: event.locals.locale }),
	),
};
