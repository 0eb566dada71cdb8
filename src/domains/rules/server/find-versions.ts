import canonicalize from 'canonicalize';
import { sql } from 'kysely';
import { type Day, Refusal } from '#core';
import { ask } from '#platform/server';
import { servicesOn, type VersionKind, type VersionOn } from '../index.ts';
import { rulesNow } from './registry.ts';
import type { RulesTables } from './tables.ts';

/** The versions in force at the end of a day of Tripoli (REG-11): of each kind and code the last that had come by then. */
export const findVersionsOn = ask(
	'rules:read',
	async (ctx, { day }: { day: Day }): Promise<VersionOn[]> => {
		const rows = await ctx.db
			.withTables<RulesTables>()
			.selectFrom('rules.change as change')
			.innerJoin('rules.version as version', 'version.hash', 'change.to_hash')
			.select(['change.kind', 'change.code', 'to_hash as hash', 'change.at', 'body'])
			.distinctOn(['change.kind', 'change.code'])
			.where(sql<boolean>`(change.at at time zone 'Africa/Tripoli')::date <= ${day}::date`)
			.orderBy('change.kind')
			.orderBy('change.code')
			.orderBy('change.id', 'desc')
			.execute();
		return rows.map((row) => ({ ...row, kind: row.kind as VersionKind }));
	},
);

/** What the services of a day ask, under the versions of that day. */
export const findServicesOn = ask('rules:read', async (ctx, { day }: { day: Day }) =>
	servicesOn(rulesNow(), day, await findVersionsOn(ctx, { day })),
);

/** A version as it was declared: canonical JSON, whose SHA-256 is its address. */
export const getVersion = ask('rules:read', async (ctx, { hash }: { hash: string }) => {
	if (!/^[0-9a-f]{64}$/.test(hash)) throw new Refusal('not-found', 'version-unknown');
	const row = await ctx.db
		.withTables<RulesTables>()
		.selectFrom('rules.version')
		.select('body')
		.where('hash', '=', hash)
		.executeTakeFirst();
	if (!row) throw new Refusal('not-found', 'version-unknown');
	return { text: canonicalize(row.body)! };
});
