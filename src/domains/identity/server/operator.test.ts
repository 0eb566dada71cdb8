import { expect, test } from 'vitest';
import { workerCaller } from '#platform/server';
import { caller, world } from '../../../../tests/world/index.ts';
import { newId, permissionsOf } from '#core';
import { acceptInvitation, findSession, inviteOperator, inviteStaff, join } from './index.ts';

world();
const as = (account: string | null) =>
	caller({ audience: 'identity', account, permissions: permissionsOf(['person', 'visitor']) });

const joinAs = (name: string) =>
	join(as(null), {
		address: '192.0.2.1',
		userAgent: 'curl',
		remember: false,
		name,
		phone: '',
		email: '',
		password: 'zaytun-jabal-qamar-7',
		locale: 'ar',
	});

test('the first operator is invited by code until one is there, and by an operator from then on', async () => {
	await inviteOperator(workerCaller(), 'ضائع');
	const invitation = await inviteOperator(workerCaller(), 'مشغّل');
	const started = await joinAs('سالم');
	const { account } = (await findSession(as(null), started))!;
	const taken = await acceptInvitation(as(account), { invitation });
	expect(taken).toMatchObject({ role: 'administrator', subject: 'platform' });
	const { grants, kind } = (await findSession(as(null), started))!;
	expect([kind, grants.map(({ role }) => role)]).toEqual(['staff', ['administrator']]);
	await expect(inviteOperator(workerCaller(), 'آخر')).rejects.toMatchObject({
		code: 'operator-exists',
	});
});

test('the first people of an office come by a code, once each', async () => {
	const office = newId();
	const code = await inviteStaff(workerCaller(), { office, role: 'decider', name: 'سعاد' });
	const started = await joinAs('سعاد');
	const { account } = (await findSession(as(null), started))!;
	const taken = await acceptInvitation(as(account), { invitation: code });
	expect(taken).toEqual({ role: 'decider', subject: 'office', subjectId: office });
	expect((await findSession(as(null), started))!.kind).toBe('staff');
	const other = (await findSession(as(null), await joinAs('نجوى')))!.account;
	await expect(acceptInvitation(as(other), { invitation: code })).rejects.toMatchObject({
		code: 'invitation-unknown',
	});
});
