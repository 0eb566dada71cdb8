import type { Job } from '#platform/server';
import { lapseDrafts } from './lapse-drafts.ts';

/** Every night, drafts whose declared time has run out. Lateness needs no job: it is computed where it is shown. */
export const jobs: Job[] = [
	{
		name: 'registration.lapse-drafts',
		schedule: '20 3 * * *',
		run: lapseDrafts,
	},
];
