import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { newId } from '#core';
import { caller, world } from '../../../tests/world/index.ts';
import { act, blindIndex, clearOld, takeNumber, workerCaller } from './index.ts';

const { superuser } = world();
const owner = newId();
const permissions = new Set(['registration:decide']);
let runs = 0;

const take = act('registration:decide', async (ctx, input: { fail?: boolean }) => {
	runs++;
	const n = await takeNumber(ctx, { owner, kind: 'entry', year: 2026 });
	if (input.fail) throw new Error('planted');
	return n;
});

test('I-GEN-01: 50 at once take 50 consecutive numbers, those that fail take none', async () => {
	const wanted = Array.from({ length: 75 }, (_, i) => ({ fail: i % 3 === 2 }));
	const settled = await Promise.allSettled(
		wanted.map((input) => take(caller({ permissions }), input)),
	);
	const numbers = settled.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
	expect(numbers.sort((a, b) => a - b)).toEqual(Array.from({ length: 50 }, (_, i) => i + 1));
});

test('I-GEN-02: the same once-key twice, even at once, is one act with one answer', async () => {
	const actor = caller({ permissions }, { once: newId() });
	runs = 0;
	const answers = await Promise.all([take(actor, {}), take(actor, {}), take(actor, {})]);
	expect(new Set(answers).size).toBe(1);
	expect(runs).toBe(1);
	await expect(take(actor, { fail: false })).rejects.toMatchObject({ code: 'once-key-used' });
});

test('what was typed is not guessed from what a once-key keeps, and it goes after its time', async () => {
	const once = newId();
	await take(caller({ permissions }, { once }), {});
	const kept = async () =>
		(await superuser.query('select body_hash from app.once where key = $1', [once])).rows;
	const bare = createHash('sha256').update('{}').digest('hex');
	expect(await kept()).toEqual([{ body_hash: blindIndex('once', '{}').toString('hex') }]);
	expect((await kept())[0].body_hash).not.toBe(bare);
	const [soon, late] = [6, 8].map((days) => new Date(Date.now() + days * 86_400_000));
	await clearOld(workerCaller(soon), null);
	expect(await kept()).toHaveLength(1);
	await clearOld(workerCaller(late), null);
	expect(await kept()).toHaveLength(0);
});

test('a stored answer is read by its own actor only', async () => {
	const once = newId();
	const first = await take(caller({ permissions }, { once }), {});
	expect(await take(caller({ permissions }, { once }), {})).not.toBe(first);
});

test('without the permission nothing runs', async () => {
	runs = 0;
	await expect(take(caller({}), {})).rejects.toMatchObject({ kind: 'forbidden' });
	expect(runs).toBe(0);
});

test('every table is under forced policies; no serving login owns, is superuser or bypasses', async () => {
	const tables = await superuser.query(`select n.nspname || '.' || c.relname as name
		from pg_class c join pg_namespace n on n.oid = c.relnamespace
		where c.relkind = 'r' and n.nspname in ('app', 'journal') and c.relname <> 'migration'
			and not (c.relrowsecurity and c.relforcerowsecurity)`);
	expect(tables.rows).toEqual([]);
	const logins = await superuser.query(`select rolname from pg_roles where rolname like 'daam\\_%'
		and (rolsuper or rolbypassrls or (rolname = 'daam_owner') = rolcanlogin)`);
	expect(logins.rows).toEqual([]);
	const owned = await superuser.query(`select relname from pg_class c
		join pg_roles r on r.oid = c.relowner where r.rolname like 'daam\\_%' and r.rolname <> 'daam_owner'`);
	expect(owned.rows).toEqual([]);
});

test('trigrams see Arabic letters', async () => {
	await superuser.query('create extension if not exists pg_trgm');
	const { rows } = await superuser.query(`select similarity('جمعية الهلال', 'جمعيه الهلال') as s`);
	expect(rows[0].s).toBeGreaterThan(0.5);
});
