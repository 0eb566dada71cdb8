import { expect, test } from 'vitest';
import { permissionsOf, Refusal } from '#core';
import { poolOf } from '#platform/server';
import { caller, world } from '../../../../tests/world/index.ts';
import { totpOf } from './codes.ts';
import {
	changePassword,
	endOtherSessions,
	findSession,
	freezeAccount,
	getSheet,
	giveCode,
	giveFactorAgain,
	join,
	listDemoAccounts,
	listDevices,
	openAccountFor,
	recover,
	signIn,
	signOut,
} from './index.ts';

const { superuser } = world();
const permissions = permissionsOf(['person', 'worker']);
const start = new Date('2026-11-24T08:00:00Z').getTime();
const anyone = (minutes = 0, account: string | null = null) =>
	caller(
		{ audience: 'identity', permissions, account },
		{ now: new Date(start + minutes * 60_000) },
	);
const where = {
	address: '192.0.2.1',
	userAgent: 'Mozilla/5.0 (Linux; Android 11) Chrome/120',
	remember: false,
};
const password = 'zaytun-jabal-qamar-7';

const joinAs = async (name: string, minutes = 0, remember = false) => {
	const started = await join(anyone(minutes), {
		...where,
		name,
		phone: '',
		email: '',
		password,
		remember,
		locale: 'ar',
	});
	const session = (await findSession(anyone(minutes), { token: started.token }))!;
	const { card, codes } = await getSheet(anyone(minutes, session.account), null);
	return { ...started, session, card, codes: codes! };
};
const refusalOf = (doing: Promise<unknown>): Promise<Refusal> =>
	doing.then(
		() => expect.fail('it was not refused'),
		(refused) => refused,
	);

test('joining gives a session, a card number and ten codes; each signs in once', async () => {
	const { card, codes, session } = await joinAs('مريم');
	expect([session.name, session.kind, codes.length]).toEqual(['مريم', 'organisation', 10]);
	const first = await signIn(anyone(1), { ...where, handle: card, password, code: '' });
	if (!('attempt' in first)) return expect.fail('a second factor was not asked');
	const { attempt } = first;
	expect((await refusalOf(giveCode(anyone(1), { ...where, attempt, code: '123456' }))).code).toBe(
		'code-wrong',
	);
	const started = await giveCode(anyone(1), { ...where, attempt, code: codes[3]! });
	expect((await findSession(anyone(1), started))?.factorAt).toEqual(anyone(1).now);
	// neither the code nor the attempt works twice
	expect((await refusalOf(giveCode(anyone(2), { ...where, attempt, code: codes[4]! }))).code).toBe(
		'attempt-over',
	);
	const again = signIn(anyone(2), { ...where, handle: card, password, code: codes[3]! });
	expect((await refusalOf(again)).code).toBe('sign-in-failed');
	expect(
		await signIn(anyone(3), { ...where, handle: card, password, code: codes[4]! }),
	).toHaveProperty('token');
});

test('a remembered device stands for the second factor for thirty days', async () => {
	const { card, device } = await joinAs('أسماء', 0, true);
	const input = { ...where, handle: card, password, code: '', device };
	expect(await signIn(anyone(10), input)).toHaveProperty('token');
	expect(await signIn(anyone(31 * 1440), input)).toHaveProperty('attempt');
});

test('signing out, ending others, freezing and resting too long: refused on the next request', async () => {
	const { token, session, card, codes } = await joinAs('خالد');
	const me = anyone(1, session.account);
	const other = await signIn(anyone(1), { ...where, handle: card, password, code: codes[0]! });
	if (!('token' in other)) return expect.fail('not signed in');
	expect((await listDevices(me, { session: session.id })).sessions).toHaveLength(2);
	await endOtherSessions(me, { session: session.id });
	expect(await findSession(anyone(1), { token: other.token })).toBeNull();
	expect((await findSession(anyone(1), { token }))?.locked).toBe(false);
	expect((await findSession(anyone(31 * 1440), { token }))?.locked).toBe(true);
	const fresh = await giveFactorAgain(me, {
		code: codes[1]!,
		session: session.id,
		address: where.address,
	});
	expect(await findSession(anyone(1), { token })).toBeNull();
	expect(await findSession(anyone(1), fresh)).not.toBeNull();
	await changePassword(me, {
		current: password,
		password: 'safina-bahr-6-tin',
		session: session.id,
		name: 'خالد',
	});
	expect(
		(await refusalOf(signIn(anyone(2), { ...where, handle: card, password, code: codes[2]! })))
			.code,
	).toBe('sign-in-failed');
	await signOut(me, { session: session.id });
	expect(await findSession(anyone(1), fresh)).toBeNull();
	expect(
		(await refusalOf(freezeAccount(anyone(2), { code: '0000000000', address: 'x' }))).code,
	).toBe('code-wrong');
});

test('a frozen account answers like a wrong password, and its sheet brings it back', async () => {
	const { card, codes, session, token } = await joinAs('وفاء');
	await superuser.query('update identity.account set frozen_at = now() where id = $1', [
		session.account,
	]);
	expect(await findSession(anyone(1), { token })).toBeNull();
	const input = { ...where, handle: card, password, code: codes[0]! };
	const frozen = await refusalOf(signIn(anyone(1), input));
	const wrong = await refusalOf(signIn(anyone(1), { ...input, password: 'x' }));
	const unknown = await refusalOf(signIn(anyone(1), { ...input, handle: '0919999999' }));
	expect([frozen.code, frozen.kind]).toEqual([wrong.code, wrong.kind]);
	expect([frozen.code, frozen.kind]).toEqual([unknown.code, unknown.kind]);
	const back = { ...where, handle: card, current: password, password: 'safina-bahr-6-tin' };
	expect((await refusalOf(recover(anyone(2), { ...back, code: '0'.repeat(13) }))).code).toBe(
		'sign-in-failed',
	);
	const started = await recover(anyone(2), { ...back, code: codes[1]! });
	expect((await findSession(anyone(2), started))?.account).toBe(session.account);
	expect(await findSession(anyone(2), { token })).toBeNull();
});

test('300 guesses from 60 addresses: none succeeds, and the owner gets in after at most 15 minutes', async () => {
	const { card, codes } = await joinAs('سعاد');
	await poolOf('identity')
		.updateTable('identity.password')
		.set({ hash: await cheap() })
		.execute();
	const codesSeen = new Set<string>();
	for (let wave = 0; wave < 10; wave++) {
		const tries = Array.from({ length: 30 }, (_, i) =>
			refusalOf(
				signIn(anyone(wave), {
					...where,
					address: `198.51.100.${(wave * 30 + i) % 60}`,
					handle: card,
					password: `guess-${wave}-${i}`,
					code: '',
				}),
			),
		);
		for (const refused of await Promise.all(tries)) codesSeen.add(refused.code);
	}
	expect([...codesSeen].sort()).toEqual(['sign-in-failed', 'too-many-tries']);
	expect(
		await signIn(anyone(10 + 16), {
			...where,
			handle: card,
			password: cheapPassword,
			code: codes[0]!,
		}),
	).toHaveProperty('token');
});

const cheapPassword = 'tin-burtuqal-9-rih';
const cheap = async () =>
	(await import('./argon.ts')).hashSecret(cheapPassword, { memory: 1024, passes: 1 });

test('a known and an unknown name take the same work', async () => {
	const { card } = await joinAs('نجوى');
	const times: Record<string, number[]> = { known: [], unknown: [] };
	for (let i = 0; i < 12; i++)
		for (const [which, handle] of [
			['known', card],
			['unknown', `09155${String(i).padStart(5, '0')}`],
		] as const) {
			// each try in a later day, so that no delay answers instead
			const from = performance.now();
			await refusalOf(
				signIn(anyone(1 + i * 3000), { ...where, handle, password: 'wrong-wrong', code: '' }),
			);
			times[which]!.push(performance.now() - from);
		}
	// the quickest of each is the work alone, however busy the machine; the goal S10 measures 1,000 for 5 ms
	const ratio = Math.min(...times.known!) / Math.min(...times.unknown!);
	expect(ratio).toBeGreaterThan(0.6);
	expect(ratio).toBeLessThan(1.7);
});

test('a persona of the demonstration signs in with what its page shows; staff lock after 15 minutes', async () => {
	const totp = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP';
	const office = '01920000-0000-7000-8000-000000000001';
	await openAccountFor(anyone(), {
		name: 'طارق',
		handle: '+218910000011',
		demo: 'tareq',
		totp,
		grants: [{ subject: 'office', subjectId: office, role: 'registrar' }],
	});
	const [shown] = await listDemoAccounts(anyone(), null);
	expect(shown).toMatchObject({ name: 'طارق', role: 'registrar', handle: '+218910000011' });
	expect(shown!.code).toBe(totpOf(totp).generate({ timestamp: start }));
	const input = {
		...where,
		address: '192.0.2.3',
		handle: '0910000011',
		password: shown!.password,
		remember: true,
	};
	const started = await signIn(anyone(), { ...input, code: shown!.code });
	if (!('token' in started)) return expect.fail('not signed in');
	expect(started.device).toBeUndefined();
	const session = (await findSession(anyone(1), started))!;
	expect([session.kind, session.grants[0]?.subjectId]).toEqual(['staff', office]);
	expect((await findSession(anyone(14), started))?.locked).toBe(false);
	expect((await findSession(anyone(28), started))?.locked).toBe(false);
	expect((await findSession(anyone(44), started))?.locked).toBe(true);
	await superuser.query('update identity.role_grant set to_at = $1 where account_id = $2', [
		anyone(20).now,
		session.account,
	]);
	expect((await findSession(anyone(29), started))?.grants).toEqual([]);
});
