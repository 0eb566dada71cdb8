import { tenDigitsForm } from '#domains/identity';
import { freezeAccount } from '#domains/identity/server';
import { submit } from '#platform/web/server';

export const actions = {
	default: submit(
		tenDigitsForm,
		freezeAccount,
		() => '/account/not-me?done',
		(typed, { locals }) => ({ ...typed, address: locals.address }),
	),
};
