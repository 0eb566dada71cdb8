import { listAccess } from '#domains/identity/server';
import { see, type WebEvent } from '#platform/web/server';

export const load = async (event: WebEvent) => ({ people: await see(event, listAccess, null) });
