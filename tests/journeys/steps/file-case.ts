import pg from 'pg';
import { libyaDemonstration } from '#jurisdictions/ly';
import { joinCluster, readConfig } from '#platform/server';
import { openInstallation } from '../../../bin/open.ts';
import { agent, answersFor, freshName, submitted } from '../../world/cases.ts';

const accountOf = async (dataDir: string, persona: string): Promise<string> => {
	const client = new pg.Client((await joinCluster(dataDir))!.connection);
	await client.connect();
	const { rows } = await client.query('select id from identity.account where demo = $1', [persona]);
	await client.end();
	return rows[0].id;
};

/** Files a complete application of a persona with the Benghazi office, beside the running application. */
export const fileCase = async (
	dataDir: string,
	{ persona = 'huda', name = freshName(), answers = {} } = {},
): Promise<{ ref: string; name: string }> => {
	const account = await accountOf(dataDir, persona);
	const installation = await openInstallation(readConfig({ DATA_DIR: dataDir }), true);
	try {
		const { carries } = libyaDemonstration.regimes[0]!.services[0]!;
		const who = agent(account, new Date().toISOString());
		const ref = await submitted(who, libyaDemonstration, {
			...answersFor(libyaDemonstration, name),
			...answers,
			[carries.municipality]: 'LY010304',
		});
		return { ref, name };
	} finally {
		await installation.close();
	}
};
