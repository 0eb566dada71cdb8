import type { Check } from '#platform/server';
import { verifyJournal } from './verify-journal.ts';

/** The whole journal, as it was written. */
export const checks: Check[] = [
	{
		check: 'journal',
		run: async (caller) => {
			const { faults, counts } = await verifyJournal(caller, null);
			const says = Object.entries(counts).map(([name, n]) => `${n} ${name}`);
			return {
				faults: faults.map(({ part, at, what }) => `${part} ${at}: ${what}`),
				says: says.join(', '),
			};
		},
	},
];
