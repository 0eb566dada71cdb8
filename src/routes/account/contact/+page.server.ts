import { handleForm, safeNext, tenDigitsForm, withNext } from '#domains/identity';
import { addOwnHandle, confirmHandle, getProfile, sendHandleCode } from '#domains/identity/server';
import { see, submit, type WebEvent } from '#platform/web/server';

const nextOf = ({ url }: WebEvent) => safeNext(url.searchParams.get('next'));

export const load = async (event: WebEvent) => ({
	...(await see(event, getProfile, null)),
	next: nextOf(event),
});

const withLocale = (typed: { handle: string }, { locals }: WebEvent) => ({
	...typed,
	locale: locals.locale,
});
const here = (_: unknown, event: WebEvent) => withNext('/account/contact', nextOf(event));

export const actions = {
	add: submit(handleForm, addOwnHandle, here, withLocale),
	send: submit(handleForm, sendHandleCode, here, withLocale),
	confirm: submit(
		tenDigitsForm,
		confirmHandle,
		(_, event) => (event.url.searchParams.has('next') ? nextOf(event) : '/account/contact'),
		(typed, { locals }) => ({ ...typed, address: locals.address }),
	),
};
