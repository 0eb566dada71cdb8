import { createHmac } from 'node:crypto';
import { sql } from 'kysely';
import type { Ctx } from '../context.ts';
import { newSealKey, seal, type SealKey, type SealPlace, unseal } from './field.ts';

const held = globalThis as { [name: symbol]: SealKey | undefined };
const slot = Symbol.for('daam.kek');

/** Gives the process the key-encryption key; without one it is locked and opens nothing. */
export const useKek = (kek: SealKey | undefined): void => {
	held[slot] = kek;
};

const kekNow = (): SealKey => {
	const kek = held[slot];
	if (!kek) throw new Error('locked: the key-encryption key is not here');
	return kek;
};

const wrapPlace = (holder: string): SealPlace => ({
	schema: 'app',
	table: 'holder_key',
	column: 'wrapped',
	row: holder,
	holder,
});

// keys opened in a transaction, by its connection: a page of one case asks for one key many times
const opened = new WeakMap<object, Map<string, Promise<SealKey>>>();

/** Forgets the keys a transaction opened: one made since a savepoint goes when it is rolled back to. For the doors alone. */
export const forgetKeys = (db: object): void => {
	opened.delete(db);
};

/**
 * The key of a holder (organisation, office, case or person, by UUID): 32 bytes, made at first use, kept wrapped
 * by the key-encryption key. Destroying its row destroys all that was sealed under it.
 */
export const keyOf = (ctx: Ctx, holder: string): Promise<SealKey> => {
	const here = opened.get(ctx.db) ?? new Map<string, Promise<SealKey>>();
	opened.set(ctx.db, here);
	if (!here.has(holder)) here.set(holder, fetchKey(ctx, holder));
	return here.get(holder)!;
};

type Wrapped = Map<string, Buffer>;

const findWrapped = async (ctx: Ctx, holders: ReadonlySet<string>): Promise<Wrapped> => {
	const { rows } = await sql<{ holder: string; wrapped: Buffer }>`select holder, wrapped
		from app.holder_key where holder = any(${[...holders]}::uuid[])`.execute(ctx.db);
	return new Map(rows.map(({ holder, wrapped }) => [holder, wrapped]));
};

const asked = new WeakMap<object, { holders: Set<string>; found: Promise<Wrapped> }>();

// keys that are asked for in the same turn, as a list of names does, come in one statement
const findTogether = (ctx: Ctx, holder: string): Promise<Wrapped> => {
	const open = asked.get(ctx.db);
	if (open) {
		open.holders.add(holder);
		return open.found;
	}
	const holders = new Set([holder]);
	const found = Promise.resolve().then(() => {
		asked.delete(ctx.db);
		return findWrapped(ctx, holders);
	});
	asked.set(ctx.db, { holders, found });
	return found;
};

const fetchKey = async (ctx: Ctx, holder: string): Promise<SealKey> => {
	let found = (await findTogether(ctx, holder)).get(holder);
	if (!found) {
		const fresh = newSealKey();
		const wrapped = seal(kekNow(), wrapPlace(holder), Buffer.concat([fresh.id, fresh.bytes]));
		await sql`insert into app.holder_key (holder, wrapped) values (${holder}, ${wrapped})
			on conflict (holder) do nothing`.execute(ctx.db);
		found = (await findWrapped(ctx, new Set([holder]))).get(holder)!;
	}
	const bytes = unseal(kekNow(), wrapPlace(holder), found);
	return { id: bytes.subarray(0, 16), bytes: bytes.subarray(16) };
};

/** Whether a key-encryption key opens a stored key. */
export const opensStoredKeys = (
	kek: SealKey,
	{ holder, wrapped }: { holder: string; wrapped: Buffer },
): boolean => {
	try {
		unseal(kek, wrapPlace(holder), wrapped);
		return true;
	} catch {
		return false;
	}
};

/** Seals a JSON value for one place under its holder's key. */
export const sealValue = async (ctx: Ctx, place: SealPlace, value: unknown): Promise<Buffer> =>
	seal(await keyOf(ctx, place.holder), place, Buffer.from(JSON.stringify(value), 'utf8'));

/** Opens what `sealValue` made for that place. */
export const openValue = async <T>(ctx: Ctx, place: SealPlace, sealed: Buffer): Promise<T> =>
	JSON.parse(unseal(await keyOf(ctx, place.holder), place, sealed).toString('utf8')) as T;

/** A blind index (HMAC-SHA-256 under a key derived for `purpose` from the key-encryption key): equal values meet, nothing is revealed. */
export const blindIndex = (purpose: string, value: string): Buffer =>
	createHmac('sha256', createHmac('sha256', kekNow().bytes).update(`blind:${purpose}`).digest())
		.update(value)
		.digest();
