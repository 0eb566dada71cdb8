import { defineCommand } from 'citty';
import { Refusal } from '#core';
import { inviteOperator } from '#domains/identity/server';
import { isDemo, publicUrl, readConfig, workerCaller } from '#platform/server';
import { openInstallation } from '../open.ts';
import { plainly } from './say.ts';
import { groupDigits } from '#words';

/** Makes an installation without demonstration data and invites its first operator. */
export const init = defineCommand({
	meta: { description: 'Makes an installation and prints the code of its first operator' },
	args: {
		empty: { type: 'boolean', description: 'without the demonstration world' },
		name: { type: 'string', default: 'Operator', description: 'whom the invitation names' },
		json: { type: 'boolean', description: 'one JSON object' },
	},
	run: plainly(async ({ args }) => {
		if (!args.empty)
			throw new Error('say --empty: npm start on an empty folder makes the demonstration world');
		const installation = await openInstallation(readConfig(process.env), true);
		try {
			if (isDemo())
				throw new Error('this data folder is a demonstration; choose an empty one with DATA_DIR');
			const code = await inviteOperator(workerCaller(), args.name).catch((refused) => {
				if (!(refused instanceof Refusal)) throw refused;
				throw new Error('there is an operator already, who invites the next');
			});
			const home = publicUrl();
			if (args.json) console.log(JSON.stringify({ code, join: `${home}/account/join` }));
			else
				console.log(
					[
						`One-time code of the first operator, shown only now: ${groupDigits(code)}`,
						`1. npm start`,
						`2. open an account at ${home}/account/join`,
						`3. give the code at ${home}/account/invitation`,
					].join('\n'),
				);
		} finally {
			await installation.close();
		}
	}),
});
