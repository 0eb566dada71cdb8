import { defineCommand } from 'citty';
import { announceKey } from '#domains/journal/server';
import {
	changeSigningKey,
	keyUses,
	publicKeys,
	readConfig,
	readSigningKeys,
	useSigningKeys,
	workerCaller,
} from '#platform/server';
import { openInstallation } from '../open.ts';
import { plainly } from './say.ts';

/** Puts a new signing key in the place of the present one; what the old one signed is checked by it for ever. */
export const rotate = defineCommand({
	meta: { description: 'Puts a new signing key in place; the next start goes on with it' },
	args: {
		use: { type: 'positional', description: keyUses.join(' or '), required: true },
		json: { type: 'boolean', description: 'one JSON object' },
	},
	run: plainly(async ({ args }) => {
		const use = keyUses.find((one) => one === args.use);
		if (!use) throw new Error(`which key? ${keyUses.join(' or ')}`);
		const config = readConfig(process.env);
		const installation = await openInstallation(config, true);
		try {
			changeSigningKey(config.keyDir, use, new Date());
			useSigningKeys(readSigningKeys(config.keyDir));
			await announceKey(workerCaller(), use);
			const [key, old] = publicKeys().filter((one) => one.use === use);
			if (args.json) console.log(JSON.stringify({ key, old }));
			else
				console.log(
					`The key for ${use} is now ${key!.id}; ${old!.id} goes on to check what it signed.\nStart every part of Daam anew today: until then they sign with the old one, whose last day this is.`,
				);
		} finally {
			await installation.close();
		}
	}),
});
