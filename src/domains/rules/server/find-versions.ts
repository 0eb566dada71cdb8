import { sql } from 'kysely';
import { type Day, Refusal } from '#core';
import { ask } from '#platform/server';
import type { VersionKind } from '../index.ts';
import type { RulesTables } from './tables.ts';

/** A version in force: since when, under which hash. */
export type VersionInForce = { kind: VersionKind; code: string; hash: string; at: Date };

/** The versions in force at the end of a day of Tripoli (REG-11): of each kind and code the last that had come by then. */
export const findVersionsOn = ask(
	'rules:read',
	async (ctx, { day }: { day: Day }): Promise<VersionInForce[]> => {
		const rows = await ctx.db
			.withTables<RulesTables>()
			.selectFrom('rules.change')
			.select(['kind', 'code', 'to_hash as hash', 'at'])
			.distinctOn(['kind', 'code'])
			.where(sql<boolean>`(at at time zone 'Africa/Tripoli')::date <= ${day}::date`)
			.orderBy('kind')
			.orderBy('code')
			.orderBy('id', 'desc')
			.execute();
		return rows.map((row) => ({ ...row, kind: row.kind as VersionKind }));
	},
);

/** A version as it was declared: canonical JSON, whose SHA-256 is its address. */
export const getVersion = ask('rules:read', async (ctx, { hash }: { hash: string }) => {
	const row = await ctx.db
		.withTables<RulesTables>()
		.selectFrom('rules.version')
		.select(['kind', 'code', 'body', 'first_seen_at'])
		.where('hash', '=', hash)
		.executeTakeFirst();
	if (!row) throw new Refusal('not-found', 'version-unknown');
	return row;
});
