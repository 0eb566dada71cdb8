import { ask } from '#platform/server';
import type { RulesTables } from './tables.ts';

/** The public changelog of the rules, newest first. */
export const findChanges = ask('rules:read', (ctx, _: null) =>
	ctx.db
		.withTables<RulesTables>()
		.selectFrom('rules.change')
		.select(['kind', 'code', 'from_hash', 'to_hash', 'at'])
		.orderBy('id', 'desc')
		.limit(200)
		.execute(),
);
