// Faults made on purpose: `npm run faults -- kills 20`. Exit 1 when an acknowledged write is lost or a chain is broken.
import { kills } from '../tests/faults/kills.ts';

const faults: Record<
	string,
	(times: number) => Promise<Record<string, unknown> & { lost: number }>
> = { kills };

const [name = '', times = '10'] = process.argv.slice(2);
const fault = faults[name];
if (!fault) {
	console.error(`faults: ${Object.keys(faults).join(', ')}`);
	process.exit(2);
}
const found = await fault(Number(times));
console.log(JSON.stringify(found));
process.exitCode = found.lost || found.changed || found.unverified ? 1 : 0;
