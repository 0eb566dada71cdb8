import type { Job } from '#platform/server';
import { removeDestroyed, sweepFiles } from './sweep-files.ts';

/** What the clock does with files: what nobody holds goes, and what was destroyed leaves the disk. */
export const jobs: Job[] = [
	{
		name: 'files.sweep',
		schedule: '17 * * * *',
		run: async (caller) => {
			await removeDestroyed(caller, null);
			await sweepFiles(caller, null);
		},
	},
];
