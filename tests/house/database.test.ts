import { expect, test } from 'vitest';
import { find, text } from './source.ts';

const code = find('{src,bin,db,jurisdictions}/**/*.{ts,svelte}');

// who may open a connection, and who may take one from a pool
const openers = /^src\/platform\/server\/(pools|database\/(cluster|safety|migrate))\.ts$/;
const takers = /^src\/platform\/server\/(pools|doors|jobs\/worker)\.ts$/;

test('no module gives a connection away: only doors take one from a pool', () => {
	for (const file of code) {
		const said = text(file);
		if (!openers.test(file))
			expect(said, `${file} opens a connection`).not.toMatch(/new (pg\.)?(Pool|Client|Kysely)\b/);
		if (!takers.test(file))
			expect(said, `${file} takes a connection`).not.toMatch(/\b(poolOf|configOf)\b/);
		expect(said, `${file} gives a connection away`).not.toMatch(
			/export const \w+ = new (pg\.|Kysely|Pool|Client)/,
		);
	}
});

const schemas = find('src/domains/*').map((folder) => folder.split('/')[2]!);
// tables and views as Kysely and SQL name them
const tableNames = new RegExp(`(?<![\\w/#.-])(${schemas.join('|')})\\."?([a-z_]+)"?`, 'g');
const keysOfTables = new RegExp(
	`['\`](${schemas.join('|')})\\.([a-z_]+)(?: as [a-z_]+)?['\`]`,
	'g',
);
const functions = new Set(
	find('db/migrations/*.sql').flatMap((file) =>
		[...text(file).matchAll(/create (?:or replace )?function ([a-z_]+\.[a-z_]+)/g)].map(
			([, name]) => name!,
		),
	),
);

test.each(find('src/domains/*/server/**/*.ts'))(
	'%s names tables of its own room, or published views and functions',
	(file) => {
		const own = file.split('/')[2]!;
		const said = text(file);
		const inSql = [...said.matchAll(/sql(?:<[^`]*>)?`([^`]*)`/g)].flatMap(([, statement]) => [
			...statement!.matchAll(tableNames),
		]);
		for (const [, room, name] of [...inSql, ...said.matchAll(keysOfTables)]) {
			if (room === own || functions.has(`${room}.${name}`)) continue;
			expect(name, `${file} reads ${room}.${name}: publish a view of it (public_…)`).toMatch(
				/^public_/,
			);
		}
	},
);
