import { act, type KeyUse, publicKeys } from '#platform/server';
import canonicalize from 'canonicalize';
import { sha256 } from './hash.ts';
import { queueLogLine } from './queue-log-line.ts';

/** Tells the public log of the key that signs for a use now, as a commitment to how it is published. */
export const announceKey = act(
	'journal:keep',
	async (ctx, use: KeyUse): Promise<void> => {
		const key = publicKeys().find((one) => one.use === use && one.to === null)!;
		await queueLogLine(ctx, 'key', sha256(Buffer.from(canonicalize(key)!)));
	},
	{ records: 'nothing', because: 'the public log is its own record' },
);
