import { passkeyForm } from '#domains/identity';
import { addPasskey, beginPasskey } from '#domains/identity/server';
import { see, submit, type WebEvent } from '#platform/web/server';
import { siteOf } from '../../../../entrance/index.ts';

export const load = async (event: WebEvent) => ({
	options: await see(event, beginPasskey, siteOf(event)),
});

export const actions = {
	default: submit(
		passkeyForm,
		addPasskey,
		() => '/account/factors',
		(typed, event) => ({ ...typed, site: siteOf(event) }),
	),
};
