import type { Job } from '#platform/server';
import { lapseDrafts } from './lapse-drafts.ts';
import { warnOfLapses } from './warn-drafts.ts';

/** Every day, drafts whose declared time has run out or is about to. Lateness needs no job: it is computed where it is shown. */
export const jobs: Job[] = [
	{
		name: 'registration.lapse-drafts',
		schedule: '20 3 * * *',
		run: lapseDrafts,
	},
	{
		name: 'registration.warn-drafts',
		schedule: '40 8 * * *',
		run: warnOfLapses,
	},
];
