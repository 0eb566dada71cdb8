import { emptyForm, sessionForm } from '#domains/identity';
import { endOtherSessions, endSession, listDevices } from '#domains/identity/server';
import { see, submit, type WebEvent } from '#platform/web/server';

const here = (_: unknown, { locals }: WebEvent) => ({ session: locals.session!.id });

export const load = (event: WebEvent) => see(event, listDevices, here(null, event));

export const actions = {
	end: submit(sessionForm, endSession, () => '/account/devices'),
	others: submit(emptyForm, endOtherSessions, () => '/account/devices', here),
};
