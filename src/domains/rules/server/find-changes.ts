import { isId } from '#core';
import { ask } from '#platform/server';
import { type Changed, changedParts, type VersionKind } from '../index.ts';
import type { RulesTables } from './tables.ts';

/** A line of the changelog, told by the names of what changed; `told` is null for a first version. */
export type RuleChange = {
	id: string;
	kind: VersionKind;
	code: string;
	from: string | null;
	to: string;
	at: Date;
	told: Changed | null;
};

const perPage = 50;

/** The public changelog of the rules, newest first (ADM-02, TR-18); `before` goes on from a line. */
export const findChanges = ask(
	'rules:read',
	async (
		ctx,
		{ before }: { before?: string },
	): Promise<{ changes: RuleChange[]; more: boolean }> => {
		// an address somebody mangled begins at the newest
		const from = before && isId(before) ? before : undefined;
		const rows = await ctx.db
			.withTables<RulesTables>()
			.selectFrom('rules.change as change')
			.innerJoin('rules.version as after', 'after.hash', 'change.to_hash')
			.leftJoin('rules.version as old', 'old.hash', 'change.from_hash')
			.select(['change.id', 'change.kind', 'change.code', 'change.at'])
			.select(['from_hash', 'to_hash', 'old.body as old', 'after.body as now'])
			.$if(from !== undefined, (query) => query.where('change.id', '<', from!))
			.orderBy('change.id', 'desc')
			.limit(perPage + 1)
			.execute();
		const changes = rows
			.slice(0, perPage)
			.map(({ id, kind, code, at, from_hash, to_hash, old, now }): RuleChange => ({
				id,
				kind: kind as VersionKind,
				code,
				from: from_hash,
				to: to_hash,
				at,
				told: from_hash ? changedParts(old, now) : null,
			}));
		return { changes, more: rows.length > perPage };
	},
);
