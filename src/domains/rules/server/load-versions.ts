import canonicalize from 'canonicalize';
import { dayOf, newId } from '#core';
import { platformChain, queueLogLine, record } from '#domains/journal/server';
import { act, type Ctx } from '#platform/server';
import { rewrittenPast, type RuleValue, type VersionKind } from '../index.ts';
import { rulesNow } from './registry.ts';
import type { RulesTables } from './tables.ts';
import { versionOf } from './versions.ts';

type Declared = { kind: VersionKind; code: string; body: unknown };

const declaredNow = (): Declared[] => {
	const all = rulesNow();
	const { code, regions, districts, municipalities } = all;
	return [
		{ kind: 'texts', code, body: all.instruments },
		{ kind: 'keys', code, body: all.keys },
		{ kind: 'guide', code, body: all.guide },
		{ kind: 'calendar', code, body: all.calendar },
		{ kind: 'offices', code, body: { authorities: all.authorities, offices: all.offices } },
		{ kind: 'places', code, body: { regions, districts, municipalities } },
		...all.regimes.flatMap(({ values, reasons, services, ...regime }): Declared[] => [
			{ kind: 'regime', code: regime.code, body: regime },
			{ kind: 'values', code: regime.code, body: values },
			{ kind: 'reasons', code: regime.code, body: reasons },
			...services.flatMap((service): Declared[] => [
				{ kind: 'form', code: service.code, body: service.form },
				{ kind: 'workflow', code: service.code, body: service.workflow },
				{ kind: 'checklist', code: service.code, body: service.checklist },
				{ kind: 'guide', code: service.code, body: service.guide },
			]),
		]),
	];
};

// a rule of the past that changed would give old cases other rules than they began with
const refuseRewriting = async (ctx: Ctx, one: Declared, hash: string): Promise<void> => {
	const last = await ctx.db
		.withTables<RulesTables>()
		.selectFrom('rules.version')
		.select('body')
		.where('hash', '=', hash)
		.executeTakeFirstOrThrow();
	const before = last.body as RuleValue[];
	const faults = rewrittenPast(before, one.body as RuleValue[], dayOf(ctx.now));
	if (faults.length)
		throw new Error(
			`Daam does not start: rule values of days gone by are changed; end them and begin others from today on\n${faults.map(({ key, day }) => `  ${one.code}.${key} on ${day}`).join('\n')}`,
		);
};

const store = async (ctx: Ctx, one: Declared) => {
	const db = ctx.db.withTables<RulesTables>();
	const hash = versionOf(one.body);
	const last = await db
		.selectFrom('rules.change')
		.select('to_hash')
		.where('kind', '=', one.kind)
		.where('code', '=', one.code)
		.orderBy('id', 'desc')
		.executeTakeFirst();
	if (last?.to_hash === hash) return 0;
	if (last && one.kind === 'values') await refuseRewriting(ctx, one, last.to_hash);
	await db
		.insertInto('rules.version')
		.values({ ...one, hash, body: canonicalize(one.body)!, first_seen_at: ctx.now })
		.onConflict((conflict) => conflict.column('hash').doNothing())
		.execute();
	const change = { id: newId(ctx.now), kind: one.kind, code: one.code, at: ctx.now };
	await db
		.insertInto('rules.change')
		.values({ ...change, from_hash: last?.to_hash ?? null, to_hash: hash })
		.execute();
	await queueLogLine(ctx, 'rules', Buffer.from(hash, 'hex'));
	return 1;
};

/**
 * Stores every declared version that is new, with its line in the changelog and in the public log (REG-11, ADM-02,
 * TR-18). Gives how many changed; refuses a change of the past.
 */
export const loadVersions = act('rules:load', async (ctx, _: null): Promise<number> => {
	let changed = 0;
	for (const one of declaredNow()) changed += await store(ctx, one);
	if (changed)
		await record(ctx, {
			owner: platformChain,
			event: 'rules.version-loaded',
			subject: platformChain,
			facts: { changed },
		});
	return changed;
});
