import { recoverForm } from '#domains/identity';
import { recover } from '#domains/identity/server';
import { submit } from '#platform/web/server';
import { keepSession, whereOf } from '../../../entrance/index.ts';

export const actions = {
	default: submit(
		recoverForm,
		recover,
		(started, event) => {
			keepSession(event, started);
			return '/account/factors';
		},
		({ 'password-now': current, ...typed }, event) => ({ ...typed, current, ...whereOf(event) }),
	),
};
