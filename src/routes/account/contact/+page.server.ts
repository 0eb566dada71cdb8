import { handleForm, tenDigitsForm } from '#domains/identity';
import { addOwnHandle, confirmHandle, getProfile, sendHandleCode } from '#domains/identity/server';
import { see, submit, type WebEvent } from '#platform/web/server';

export const load = (event: WebEvent) => see(event, getProfile, null);

const withLocale = (typed: { handle: string }, { locals }: WebEvent) => ({
	...typed,
	locale: locals.locale,
});

export const actions = {
	add: submit(handleForm, addOwnHandle, () => '/account/contact?sent', withLocale),
	send: submit(handleForm, sendHandleCode, () => '/account/contact?sent', withLocale),
	confirm: submit(tenDigitsForm, confirmHandle, () => '/account/contact'),
};
