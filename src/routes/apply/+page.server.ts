import { findMyCases } from '#domains/registration/server';
import { see, type WebEvent } from '#platform/web/server';

export const load = async (event: WebEvent) => ({ cases: await see(event, findMyCases, null) });
