import type { Job } from '#platform/server';
import { clearOldAccess } from './clear-old.ts';

/** What the clock does with access: what has served its time goes. */
export const jobs: Job[] = [
	{
		name: 'identity.clear-old',
		schedule: '30 3 * * *',
		run: (caller) => clearOldAccess(caller, null),
	},
];
