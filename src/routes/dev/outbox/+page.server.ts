import { error } from '@sveltejs/kit';
import { listOutbox } from '#domains/notices/server';
import { isDemo, workerCaller } from '#platform/server';
import { see } from '#platform/web/server';

// the messages hold codes: nobody but people trying the platform out may read them
const isShown = () => import.meta.env.DEV || isDemo();

export const load = () =>
	isShown() ? see({ locals: { caller: workerCaller() } }, listOutbox, null) : error(404);
