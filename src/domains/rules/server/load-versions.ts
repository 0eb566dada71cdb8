import canonicalize from 'canonicalize';
import { newId } from '#core';
import { record } from '#domains/journal/server';
import { act, type Ctx } from '#platform/server';
import { rulesNow } from './registry.ts';
import type { RulesTables } from './tables.ts';
import { versionOf } from './versions.ts';

const platform = '00000000-0000-0000-0000-000000000000';

const declaredNow = () =>
	rulesNow().regimes.flatMap((regime) => [
		{ kind: 'values', code: regime.code, body: regime.values as unknown },
		{ kind: 'reasons', code: regime.code, body: regime.reasons },
		...regime.services.flatMap((service) => [
			{ kind: 'form', code: service.code, body: service.form },
			{ kind: 'workflow', code: service.code, body: service.workflow },
			{ kind: 'checklist', code: service.code, body: service.checklist },
		]),
	]);

const store = async (ctx: Ctx, one: { kind: string; code: string; body: unknown }) => {
	const db = ctx.db.withTables<RulesTables>();
	const hash = versionOf(one.body);
	const stored = await db
		.insertInto('rules.version')
		.values({ ...one, hash, body: canonicalize(one.body)!, first_seen_at: ctx.now })
		.onConflict((conflict) => conflict.column('hash').doNothing())
		.executeTakeFirst();
	const last = await db
		.selectFrom('rules.change')
		.select('to_hash')
		.where('kind', '=', one.kind)
		.where('code', '=', one.code)
		.orderBy('id', 'desc')
		.executeTakeFirst();
	if (last?.to_hash === hash) return stored.numInsertedOrUpdatedRows === 1n ? 1 : 0;
	const change = { id: newId(ctx.now), kind: one.kind, code: one.code, at: ctx.now };
	await db
		.insertInto('rules.change')
		.values({ ...change, from_hash: last?.to_hash ?? null, to_hash: hash })
		.execute();
	return 1;
};

/** Stores every declared version that is new, with its line in the changelog (REG-11, ADM-02). Gives how many changed. */
export const loadVersions = act('rules:load', async (ctx, _: null): Promise<number> => {
	let changed = 0;
	for (const one of declaredNow()) changed += await store(ctx, one);
	if (changed)
		await record(ctx, {
			owner: platform,
			event: 'rules.version-loaded',
			subject: platform,
			facts: { changed },
		});
	return changed;
});
