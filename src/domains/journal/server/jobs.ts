import type { Job } from '#platform/server';
import { closeDay } from './close-day.ts';
import { closeRound } from './close-round.ts';
import { sequenceLog } from './sequence-log.ts';

/** What the clock does for the journal. A day that was missed is closed with the next hour. */
export const jobs: Job[] = [
	{
		name: 'journal.close-round',
		schedule: '0 * * * *',
		run: (caller) => closeRound(caller, null),
	},
	{ name: 'journal.close-day', schedule: '1 * * * *', run: (caller) => closeDay(caller, null) },
	{
		name: 'journal.sequence-log',
		schedule: '* * * * *',
		run: (caller) => sequenceLog(caller, null),
	},
];
