import { defineCommand } from 'citty';
import { readConfig } from '#platform/server';
import { openInstallation } from '../open.ts';
import { lineOf, plainly, printer } from './say.ts';

/** Brings the database to the shape of this release. */
export const migrate = defineCommand({
	meta: { description: 'Brings the database to the shape of this release' },
	args: { json: { type: 'boolean', description: 'one JSON object a line' } },
	run: plainly(async ({ args }) => {
		const installation = await openInstallation(readConfig(process.env), true);
		const { migrated } = installation;
		await installation.close();
		printer(args.json ?? false)(
			lineOf('migrate', [], migrated.length ? migrated.join(', ') : 'nothing to do'),
		);
	}),
});
