import { defineCommand } from 'citty';
import { isDemo, readConfig } from '#platform/server';
import { seed as enter } from '../../db/seed/index.ts';
import { openInstallation } from '../open.ts';
import { lineOf, plainly, printer } from './say.ts';

/** Enters what is missing of the demonstration world; refused in every other installation. */
export const seed = defineCommand({
	meta: { description: 'Enters what is missing of the demonstration world' },
	args: { json: { type: 'boolean', description: 'one JSON object a line' } },
	run: plainly(async ({ args }) => {
		const installation = await openInstallation(readConfig(process.env), true);
		try {
			if (!isDemo())
				throw new Error('this installation is no demonstration; nothing invented is entered');
			const entered = await enter();
			printer(args.json ?? false)(lineOf('seed', [], entered ? 'entered' : 'nothing to do'));
		} finally {
			await installation.close();
		}
	}),
});
