import { sixDigitsForm } from '#domains/identity';
import { confirmTotp, getWaitingTotp } from '#domains/identity/server';
import { see, submit, type WebEvent } from '#platform/web/server';

export const load = async (event: WebEvent) => ({
	waiting: await see(event, getWaitingTotp, null),
});

export const actions = {
	default: submit(sixDigitsForm, confirmTotp, () => '/account/factors'),
};
