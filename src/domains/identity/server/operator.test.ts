import { expect, test } from 'vitest';
import { permissionsOf } from '#core';
import { workerCaller } from '#platform/server';
import { caller, world } from '../../../../tests/world/index.ts';
import { acceptInvitation, findSession, inviteOperator, join } from './index.ts';

world();
const as = (account: string | null) =>
	caller({ audience: 'identity', account, permissions: permissionsOf(['person', 'visitor']) });

test('the first operator is invited by code until one is there, and by an operator from then on', async () => {
	await inviteOperator(workerCaller(), 'ضائع');
	const invitation = await inviteOperator(workerCaller(), 'مشغّل');
	const started = await join(as(null), {
		address: '192.0.2.1',
		userAgent: 'curl',
		remember: false,
		name: 'سالم',
		phone: '',
		email: '',
		password: 'zaytun-jabal-qamar-7',
		locale: 'ar',
	});
	const { account } = (await findSession(as(null), started))!;
	const taken = await acceptInvitation(as(account), { invitation });
	expect(taken).toMatchObject({ role: 'administrator', subject: 'platform' });
	const { grants, kind } = (await findSession(as(null), started))!;
	expect([kind, grants.map(({ role }) => role)]).toEqual(['staff', ['administrator']]);
	await expect(inviteOperator(workerCaller(), 'آخر')).rejects.toMatchObject({
		code: 'operator-exists',
	});
});
