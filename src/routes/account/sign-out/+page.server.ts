import { emptyForm } from '#domains/identity';
import { signOut } from '#domains/identity/server';
import { submit } from '#platform/web/server';
import { dropSession } from '../../../entrance/index.ts';

export const actions = {
	default: submit(
		emptyForm,
		signOut,
		(_, event) => {
			dropSession(event);
			return '/';
		},
		(_, { locals }) => ({ session: locals.session!.id }),
	),
};
