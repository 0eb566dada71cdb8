import { seeLooks } from '../../../../entrance/looks.ts';
import type { WebEvent } from '#platform/web/server';

export const load = (event: WebEvent) => seeLooks(event, 'organisation');
