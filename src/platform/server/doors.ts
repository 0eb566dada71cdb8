import canonicalize from 'canonicalize';
import { sql } from 'kysely';
import { type Permission, Refusal } from '#core';
import type { Caller, Ctx } from './context.ts';
import { poolOf } from './pools.ts';
import { dropPublicPages, touchesPublicPages } from './public-pages.ts';
import { blindIndex, forgetKeys } from './seal/holder.ts';
import { contextOf, inTransaction } from './transaction.ts';

type Run<I, O> = (ctx: Ctx, input: I) => Promise<O>;

/** A reading or deed as called: it opens its transaction, or becomes a savepoint of the one it is called in. */
export type Door<I, O> = ((caller: Caller | Ctx, input: I) => Promise<O>) & {
	kind: 'ask' | 'act';
	permission: Permission;
	/** why a deed writes no journal entry; absent: it writes one */
	recordsNothing?: string;
};

/**
 * Goes on in the context of an office or organisation found inside the transaction (a case knows its office, a
 * new organisation its id). Row-level security and the journal then take that context until the transaction ends.
 */
export const within = async (
	ctx: Ctx,
	place: { organisation?: string; office?: string },
): Promise<Ctx> => {
	const actor = { ...ctx.actor, ...place };
	await contextOf(actor).execute(ctx.db);
	return { ...ctx, actor };
};

const onceOnly = async <I, O>(ctx: Ctx, key: string, input: I, run: Run<I, O>): Promise<O> => {
	const actor = ctx.actor.account;
	const bodyHash = blindIndex('once', canonicalize(input) ?? '').toString('hex');
	const claimed = await sql`insert into app.once (actor, key, body_hash)
		values (${actor}, ${key}, ${bodyHash}) on conflict (actor, key) do nothing`.execute(ctx.db);
	if (claimed.numAffectedRows === 0n) {
		const { rows } = await sql<{ body_hash: string; answer: { value: O } }>`
			select body_hash, answer from app.once where actor = ${actor} and key = ${key}`.execute(ctx.db);
		if (rows[0]?.body_hash !== bodyHash) throw new Refusal('conflict', 'once-key-used');
		return rows[0].answer.value;
	}
	const value = await run(ctx, input);
	await sql`update app.once set answer = ${JSON.stringify({ value })}::jsonb
		where actor = ${actor} and key = ${key}`.execute(ctx.db);
	return value;
};

/** `snapshot`: the whole reading sees one instant, however long it takes. */
type How = { snapshot?: boolean };

const outermost = async <I, O>(caller: Caller, input: I, run: Run<I, O>, how: How): Promise<O> => {
	let touched = false;
	const value = await inTransaction(
		poolOf(caller.actor.audience),
		caller.actor,
		how.snapshot === true,
		async (db) => {
			const ctx: Ctx = { ...caller, db };
			const done =
				caller.once && caller.actor.account
					? await onceOnly(ctx, caller.once, input, run)
					: await run(ctx, input);
			touched = touchesPublicPages(db);
			return done;
		},
	);
	if (touched) dropPublicPages();
	return value;
};

// readings of the public login, by their connection: nothing to set, nothing to take back
const plain = new WeakSet<object>();

/**
 * A reading for everybody: its login reads published views alone, which know no context, and at read committed each
 * statement sees its own instant with or without a transaction. Three of four round trips of a public page are saved.
 */
const publicly = <I, O>(caller: Caller, input: I, run: Run<I, O>): Promise<O> =>
	poolOf('public')
		.connection()
		.execute((connection) => {
			const db = connection as Ctx['db'];
			plain.add(db);
			return run({ ...caller, db }, input);
		});

const nested = async <I, O>(ctx: Ctx, input: I, run: Run<I, O>): Promise<O> => {
	if (plain.has(ctx.db)) return run(ctx, input);
	await sql`savepoint inner_door`.execute(ctx.db);
	try {
		const value = await run(ctx, input);
		await sql`release savepoint inner_door`.execute(ctx.db);
		return value;
	} catch (error) {
		await sql`rollback to savepoint inner_door`.execute(ctx.db);
		forgetKeys(ctx.db);
		throw error;
	}
};

const door = <I, O>(kind: 'ask' | 'act', permission: Permission, run: Run<I, O>, how: How = {}) =>
	Object.assign(
		(caller: Caller | Ctx, input: I): Promise<O> => {
			if (!caller.actor.permissions.has(permission))
				return Promise.reject(new Refusal('forbidden', 'not-permitted'));
			if ('db' in caller) {
				if (kind === 'act' && plain.has(caller.db))
					throw new Error('a deed inside a public reading');
				return nested(caller, input, run);
			}
			const { audience, account } = caller.actor;
			const isPlain = kind === 'ask' && audience === 'public' && account === null && !how.snapshot;
			return isPlain ? publicly(caller, input, run) : outermost(caller, input, run, how);
		},
		{ kind, permission },
	);

/** A reading: checks one permission, runs in one transaction as the audience's login. */
export const ask = <I, O>(permission: Permission, run: Run<I, O>, how: How = {}): Door<I, O> =>
	door('ask', permission, run, how);

/**
 * A deed: as `ask`, and a caller's once-key gives it one effect and one answer. A deed writes exactly one
 * journal entry by `record`, or declares in `records: 'nothing', because` why none is due.
 */
export const act = <I, O>(
	permission: Permission,
	run: Run<I, O>,
	more?: { records: 'nothing'; because: string },
): Door<I, O> =>
	Object.assign(door('act', permission, run), more ? { recordsNothing: more.because } : {});
