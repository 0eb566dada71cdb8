import { createHash } from 'node:crypto';
import { ask, type Check, getBlob, headBlob } from '#platform/server';
import type { FilesTables } from './tables.ts';

type Stored = { id: string; holder: string; address: string; stored_sha256: string };
const page = 1_000;

const listStored = ask('files:keep', (ctx, after: string): Promise<Stored[]> =>
	ctx.db
		.withTables<FilesTables>()
		.selectFrom('files.file')
		.select(['id', 'holder', 'address', 'stored_sha256'])
		.where('destroyed_at', 'is', null)
		.where('id', '>', after)
		.orderBy('id')
		.limit(page)
		.execute(),
);

const faultOf = async (file: Stored, thorough: boolean): Promise<string | null> => {
	if ((await headBlob(file.holder, file.address)) === null) return `file ${file.id} is missing`;
	if (!thorough) return null;
	const hash = createHash('sha256');
	for await (const piece of getBlob(file.holder, file.address)) hash.update(piece);
	return hash.digest('hex') === file.stored_sha256 ? null : `file ${file.id} has changed`;
};

/** Every file that stands is on the disk and, looked at thoroughly, byte for byte what was stored; no key is needed. */
export const checks: Check[] = [
	{
		check: 'files',
		run: async (caller, { thorough }) => {
			const faults: string[] = [];
			let seen = 0;
			let after = '00000000-0000-0000-0000-000000000000';
			for (;;) {
				const files = await listStored(caller, after);
				for (const file of files) {
					const fault = await faultOf(file, thorough);
					if (fault) faults.push(fault);
				}
				seen += files.length;
				if (files.length < page) return { faults, says: `${seen} files` };
				after = files.at(-1)!.id;
			}
		},
	},
];
