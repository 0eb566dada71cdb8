import { error } from '@sveltejs/kit';
import { isDemo } from '#platform/server';

// shown where people try the platform out, like the outbox
const isShown = () => import.meta.env.DEV || isDemo();

export const load = () => (isShown() ? {} : error(404));
