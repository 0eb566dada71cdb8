// The command line: npm run daam -- <command>. Uses the running database, else starts it; exit code 0 only when all is well.
import { defineCommand, runMain } from 'citty';
import { doctor } from './daam/doctor.ts';
import { init } from './daam/init.ts';
import { invite } from './daam/invite.ts';
import { migrate } from './daam/migrate.ts';
import { rotate } from './daam/rotate.ts';
import { seed } from './daam/seed.ts';
import { verify } from './daam/verify.ts';
import { root } from './open.ts';

process.chdir(root);

const daam = defineCommand({
	meta: { name: 'daam', description: 'Daam on the command line' },
	subCommands: { init, invite, migrate, seed, doctor, rotate, verify },
});

await runMain(daam);
