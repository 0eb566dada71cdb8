import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { newId, permissionsOf } from '#core';
import { act, ask } from '#platform/server';
import { caller, world } from '../../../../tests/world/index.ts';
import { findLooks, type Look, recordRead, recordReads, verifyChain } from './index.ts';

const { superuser } = world();
const permissions = permissionsOf(['registrar', 'person']);
const registrar = (office = newId()) =>
	caller({ audience: 'desk', roles: ['person', 'registrar'], office, permissions });
const lookAt = (look: Partial<Look>): Look => ({
	owner: newId(),
	groups: ['papers', 'names'],
	subject: newId(),
	reference: '123456782',
	reason: 'review',
	count: 1,
	...look,
});
const openCase = ask('registration:review', (ctx, look: Look) => recordRead(ctx, look));
const verifier = caller({ audience: 'worker', permissions: new Set(['journal:verify']) });

test('an organisation and a person see at once who looked; nobody else does', async () => {
	const organisation = newId();
	const person = newId();
	const office = newId();
	await openCase(registrar(office), lookAt({ owner: organisation, organisation, person }));
	const officer = caller({ audience: 'org', organisation, permissions });
	const seen = { office, role: 'registrar', groups: ['names', 'papers'], reason: 'review' };
	expect(await findLooks(officer, { of: 'organisation' })).toMatchObject({
		looks: [seen],
		next: null,
	});
	const own = caller({ audience: 'identity', account: person, permissions });
	expect((await findLooks(own, { of: 'person' })).looks).toMatchObject([seen]);
	for (const [audience, more] of [
		['org', { organisation: newId() }],
		['org', {}],
		['identity', { account: newId() }],
		['identity', { account: null }],
	] as const) {
		const other = caller({ audience, permissions, ...more });
		for (const of of ['person', 'organisation'] as const)
			expect(await findLooks(other, { of })).toEqual({ looks: [], next: null });
	}
	expect(await verifyChain(verifier, organisation)).toEqual([]);
});

test('a reading that fails leaves no read, and a read that fails leaves no reading', async () => {
	const organisation = newId();
	const failing = ask('registration:review', async (ctx, look: Look) => {
		await recordRead(ctx, look);
		throw new Error('planted');
	});
	const look = lookAt({ owner: organisation, organisation });
	await expect(failing(registrar(), look)).rejects.toThrow('planted');
	await expect(openCase(registrar(), lookAt({ owner: organisation }))).rejects.toThrow(
		'concerns_somebody',
	);
	const { rows } = await superuser.query('select 1 from journal.entry where owner_id = $1', [
		organisation,
	]);
	expect(rows).toEqual([]);
});

test('a list is a look at each in it; two lists at once do not wait for each other for ever', async () => {
	const all = Array.from({ length: 25 }, () => newId());
	const list = ask('registration:review', (ctx, organisations: string[]) =>
		recordReads(
			ctx,
			organisations.map((organisation) => lookAt({ owner: organisation, organisation })),
		),
	);
	await Promise.all(
		Array.from({ length: 6 }, (_, i) => list(registrar(), i % 2 ? all : all.toReversed())),
	);
	const { rows } = await superuser.query(
		'select count(*)::int as n from journal.look where organisation = any($1)',
		[all],
	);
	expect(rows[0].n).toBe(150);
});

test('pages of fifty, newest first', async () => {
	const organisation = newId();
	for (let i = 0; i < 53; i++)
		await openCase(
			{ ...registrar(), now: new Date(Date.parse('2026-11-24T08:00:00Z') + i * 1000) },
			lookAt({ owner: organisation, organisation, count: i + 1 }),
		);
	const officer = caller({ audience: 'org', organisation, permissions });
	const first = await findLooks(officer, { of: 'organisation' });
	expect(first.looks.map((look) => look.count)).toEqual(
		Array.from({ length: 50 }, (_, i) => 53 - i),
	);
	const older = await findLooks(officer, { of: 'organisation', before: first.next });
	expect([older.looks.length, older.next]).toEqual([3, null]);
});

test('equal looks of one day are one, with how often and the last; others stay apart', async () => {
	const [organisation, subject, office] = [newId(), newId(), newId()];
	const look = (at: string, more: Partial<Look> = {}) =>
		openCase(
			{ ...registrar(office), now: new Date(at) },
			lookAt({ owner: organisation, organisation, subject, ...more }),
		);
	// midnight of Tripoli lies between the first and the second
	for (const at of ['21:59', '22:30', '23:10']) await look(`2026-11-23T${at}:00Z`);
	await look('2026-11-23T23:20:00Z', { reason: 'decision' });
	await look('2026-11-24T10:00:00Z', { groups: ['papers', 'names'] });
	const officer = caller({ audience: 'org', organisation, permissions });
	const { looks } = await findLooks(officer, { of: 'organisation' });
	expect(
		looks.map(({ at, reason, times }) => [at.toISOString().slice(8, 16), reason, times]),
	).toEqual([
		['24T10:00', 'review', 3],
		['23T23:20', 'decision', 1],
		['23T21:59', 'review', 1],
	]);
});

test('nobody forges a read in another’s name, writes it beside the chain, or takes it away', async () => {
	const organisation = newId();
	const attempts: [string, 'org' | 'desk' | 'worker'][] = [
		[
			`select journal.append_read('${organisation}', '{"kind":"read","actor":"${newId()}","audience":"desk"}')`,
			'desk',
		],
		[`select journal.append('${organisation}', '{"kind":"read"}')`, 'worker'],
		[`select journal.append_link('${organisation}', '{}')`, 'worker'],
		[`insert into journal.look (id) values ('${organisation}')`, 'desk'],
		['delete from journal.look', 'worker'],
		['update journal.look set count = 9', 'org'],
		[`select journal.append_read('${organisation}', '{"kind":"read"}')`, 'org'],
	];
	for (const [statement, audience] of attempts) {
		const attempt = act('registration:review', (ctx, _: null) =>
			sql.raw(statement).execute(ctx.db),
		);
		await expect(attempt(caller({ audience, permissions }), null), statement).rejects.toThrow(
			/permission denied|somebody else|not a read|append_read/,
		);
	}
	await openCase(registrar(), lookAt({ owner: organisation, organisation }));
	await expect(superuser.query('delete from journal.look')).rejects.toThrow('never changed');
});
