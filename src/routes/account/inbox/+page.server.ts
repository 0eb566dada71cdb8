import * as v from 'valibot';
import { listInbox, markRead } from '#domains/notices/server';
import { see, submit, type WebEvent } from '#platform/web/server';

export const load = (event: WebEvent) => see(event, listInbox, { locale: event.locals.locale });

const readForm = v.object({ notice: v.optional(v.pipe(v.string(), v.uuid('not-understood'))) });

export const actions = { read: submit(readForm, markRead, () => '/account/inbox') };
