import type { Job } from '#platform/server';
import { endWithholdings } from './end-withholdings.ts';

/** What the clock does with the register: withholdings end when their end has come. */
export const jobs: Job[] = [
	{
		name: 'organisations.end-withholdings',
		schedule: '*/10 * * * *',
		run: (caller) => endWithholdings(caller, null),
	},
];
