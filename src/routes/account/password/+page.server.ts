import { passwordForm } from '#domains/identity';
import { changePassword } from '#domains/identity/server';
import { submit } from '#platform/web/server';

export const actions = {
	default: submit(
		passwordForm,
		changePassword,
		() => '/account/devices',
		(typed, { locals }) => ({
			current: typed['password-now'],
			password: typed.password,
			session: locals.session!.id,
			name: locals.session!.name,
		}),
	),
};
