import { emptyForm, factorForm } from '#domains/identity';
import { beginTotp, listFactors, makeSheet, removeFactor } from '#domains/identity/server';
import { see, submit, type WebEvent } from '#platform/web/server';

export const load = (event: WebEvent) => see(event, listFactors, null);

export const actions = {
	totp: submit(
		emptyForm,
		beginTotp,
		() => '/account/factors/totp',
		() => null,
	),
	sheet: submit(emptyForm, makeSheet, () => '/account/sheet?next=/account/factors'),
	remove: submit(factorForm, removeFactor, () => '/account/factors'),
};
