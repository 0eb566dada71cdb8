import { listDeclared } from '#domains/notices/server';
import { see, type WebEvent } from '#platform/web/server';

export const load = (event: WebEvent) => see(event, listDeclared, { locale: event.locals.locale });
