import { expect, test } from 'vitest';
import { newId, permissionsOf } from '#core';
import { workerCaller } from '#platform/server';
import { caller, world } from '../../../../tests/world/index.ts';
import { clearOldAccess, findSession, join, keepForm } from './index.ts';

const { superuser } = world();
const anyone = () =>
	caller({ audience: 'identity', account: null, permissions: permissionsOf(['visitor']) });
const joined = () =>
	join(anyone(), {
		address: '192.0.2.1',
		userAgent: 'curl/8',
		remember: true,
		name: 'هدى',
		phone: '',
		email: '',
		password: 'zaytun-jabal-qamar-7',
		locale: 'ar',
	});
const day = 86_400_000;
const at = (days: number) => new Date(anyone().now.getTime() + days * day);
const clearAt = (days: number) => clearOldAccess(workerCaller(at(days)), null);
const left = async (table: string) =>
	(await superuser.query(`select count(*)::int as n from identity.${table}`)).rows[0].n;

test('sessions that ended, words that were kept and codes that were sent go when their time is over', async () => {
	const { token } = await joined();
	const { account, id } = (await findSession(anyone(), { token }))!;
	await joined();
	await superuser.query('update identity.session set ended_at = $1 where id = $2', [at(1), id]);
	await keepForm(anyone(), { account, path: '/apply', fields: [['text', 'كلام']] });
	await superuser.query(
		`insert into identity.sent_code (id, account_id, purpose, blind, until) values ($1, $2, 'confirm', 'x', $3)`,
		[newId(), account, at(5)],
	);
	const counts = async () => [
		await left('session'),
		await left('kept_form'),
		await left('sent_code'),
		await left('device'),
	];
	await clearAt(4);
	expect(await counts()).toEqual([2, 1, 1, 2]);
	await clearAt(29);
	expect(await counts()).toEqual([2, 1, 0, 2]);
	await clearAt(31);
	expect(await counts()).toEqual([2, 0, 0, 0]);
	await clearAt(90);
	expect(await left('session')).toBe(2);
	// one ended after a day; the other lapses after ninety at most
	await clearAt(92);
	expect(await left('session')).toBe(1);
	await clearAt(179);
	expect(await left('session')).toBe(1);
	await clearAt(181);
	expect(await left('session')).toBe(0);
});
