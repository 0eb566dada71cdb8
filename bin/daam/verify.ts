import { defineCommand } from 'citty';
import { checks } from '#wiring';
import { readConfig, workerCaller } from '#platform/server';
import { openInstallation } from '../open.ts';
import { lineOf, plainly, printer } from './say.ts';

/** Verifies everything that can be found wrong: chains, rounds, log, checkpoints, looks, cases, numbers, every byte of files. */
export const verify = defineCommand({
	meta: { description: 'Verifies journal, public log, cases, numbers and every byte of the files' },
	args: { json: { type: 'boolean', description: 'one JSON object a line' } },
	run: plainly(async ({ args }) => {
		const print = printer(args.json ?? false);
		const installation = await openInstallation(readConfig(process.env), true);
		try {
			for (const { check, run } of checks) {
				const { faults, says } = await run(workerCaller(), { thorough: true });
				print(lineOf(check, faults, says));
			}
		} finally {
			await installation.close();
		}
	}),
});
