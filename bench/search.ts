// What people type and how names are told apart, measured on the shared data: `npm run bench -- search`.
// Its names come without a licence and are only measured with, never kept (../shared/data/search/README.md).
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { rankNames } from '#domains/matching/server';
import { ask } from '#platform/server';
import { type Organisation, openRegister, visitor } from './search/register.ts';
import { measureNames, measurePairs } from './search/names.ts';
import { measureQueries, type Query } from './search/queries.ts';

const folder = join(import.meta.dirname, '../../shared/data/search');
const read = <T>(file: string): T[] =>
	readFileSync(join(folder, file), 'utf8')
		.trim()
		.split('\n')
		.map((line) => JSON.parse(line) as T);

if (!existsSync(folder)) {
	console.log('the data is not beside this checkout (../shared/data/search): nothing measured');
	console.log(JSON.stringify({ skipped: true }));
	process.exit(0);
}

const organisations = read<Organisation>('corpus.ndjson');
const register = await openRegister(organisations);
try {
	const search = ask('register:search', async (ctx, typed: string) => {
		const { ranked } = await rankNames(ctx, typed);
		return ranked.map(({ subject }) => register.idOf(subject));
	});
	const queries = await measureQueries(read<Query>('dev/queries.jsonl'), (typed) =>
		search(visitor(), typed),
	);
	const pairs = await measurePairs(read('dev/name-pairs.jsonl'));
	const names = await measureNames(organisations, register.idOf);
	console.log(
		JSON.stringify({
			organisations: organisations.length,
			indexing: register.perSecond,
			queries,
			pairs,
			names,
		}),
	);
} finally {
	await register.close();
}
