import { carriersNow, type Job } from '#platform/server';
import { sendNext } from './send-messages.ts';

/** Messages leave as they come, and each five minutes those whose pause is over. */
export const jobs: Job[] = [
	{
		name: 'notices.send',
		schedule: '*/5 * * * *',
		run: async (caller) => {
			const carriers = carriersNow();
			for (let sent = 0; sent < 200; sent++)
				if (!(await sendNext({ ...caller, now: new Date() }, carriers))) return;
		},
	},
];
