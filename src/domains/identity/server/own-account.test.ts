import { expect, test } from 'vitest';
import { newId, permissionsOf } from '#core';
import { ask, listWaitingMessages } from '#platform/server';
import { caller, world } from '../../../../tests/world/index.ts';
import { totpOf } from './codes.ts';
import {
	addOwnHandle,
	beginTotp,
	closeSheet,
	confirmHandle,
	confirmTotp,
	endSession,
	findSession,
	getProfile,
	getSheet,
	getWaitingTotp,
	giveCode,
	join,
	listDevices,
	listFactors,
	makeSheet,
	removeFactor,
	sendHandleCode,
	signIn,
} from './index.ts';

const { superuser } = world();
const permissions = permissionsOf(['person']);
const anyone = (account: string | null = null, minutes = 0) =>
	caller(
		{ audience: 'identity', permissions, account },
		{ now: new Date(Date.UTC(2026, 10, 24, 8, minutes)) },
	);
const where = { address: '192.0.2.7', userAgent: 'curl/8', remember: false };
const password = 'zaytun-jabal-qamar-7';

const address = where.address;

const someone = async (phone = '', minutes = 0) => {
	const { token } = await join(anyone(null, minutes), {
		...where,
		name: 'هناء',
		phone,
		email: '',
		password,
		locale: 'ar',
	});
	const session = (await findSession(anyone(), { token }))!;
	return { token, session, me: anyone(session.account), account: session.account };
};

const entries = async (subject: string, change?: string) => {
	const { rows } = await superuser.query<{ body: string }>('select body from journal.entry');
	return rows.filter(({ body }) => body.includes(subject) && (!change || body.includes(change)))
		.length;
};
const outbox = ask('notices:deliver', (ctx, _: null) => listWaitingMessages(ctx));
const lastMessage = async (to: string) => {
	const worker = caller({ audience: 'worker', permissions: permissionsOf(['worker']) });
	return (await outbox(worker, null)).find((message) => message.to === to)!.text;
};

test('an authenticator counts from its first right code, and not once it is removed', async () => {
	const { me, account } = await someone();
	await beginTotp(me, null);
	expect((await listFactors(me, null)).totps).toEqual([]);
	const { secret } = (await getWaitingTotp(me, null))!;
	await expect(confirmTotp(me, { code: '000000' })).rejects.toMatchObject({ code: 'code-wrong' });
	const before = await entries(account);
	const code = totpOf(secret.replaceAll(' ', '')).generate({ timestamp: me.now.getTime() });
	await confirmTotp(me, { code });
	expect(await entries(account)).toBe(before + 1);
	await expect(confirmTotp(me, { code })).rejects.toMatchObject({ code: 'attempt-over' });
	const { totps } = await listFactors(me, null);
	expect(totps).toHaveLength(1);
	const stranger = await someone();
	for (const factor of [totps[0]!.id, newId(), 'x'])
		await expect(removeFactor(stranger.me, { factor })).rejects.toMatchObject({ code: 'missing' });
	await removeFactor(me, { factor: totps[0]!.id });
	expect((await listFactors(me, null)).totps).toEqual([]);
});

test('a new sheet ends the one before; once kept, its codes are shown no more', async () => {
	const { me } = await someone();
	const first = await getSheet(me, null);
	await makeSheet(me, {});
	const second = await getSheet(me, null);
	expect(second.card).toBe(first.card);
	expect(second.codes).toHaveLength(10);
	const by = (code: string) =>
		signIn(anyone(null, 2), { ...where, handle: second.card, password, code });
	await expect(by(first.codes![0]!)).rejects.toMatchObject({ code: 'sign-in-failed' });
	await closeSheet(me, {});
	expect((await getSheet(me, null)).codes).toBeNull();
	expect(await by(second.codes![0]!)).toHaveProperty('token');
});

test('a phone signs in once its message was answered, by nobody else', async () => {
	const { me } = await someone();
	await expect(addOwnHandle(me, { handle: 'nobody', locale: 'ar' })).rejects.toMatchObject({
		code: 'handle-not-understood',
	});
	const handle = await addOwnHandle(me, { handle: '0912345670', locale: 'ar' });
	expect((await getProfile(me, null)).handles).toContainEqual({
		id: handle,
		kind: 'phone',
		value: '+218912345670',
		confirmed: false,
	});
	const code = /\d{10}/.exec(await lastMessage('+218912345670'))![0];
	const stranger = await someone();
	await expect(confirmHandle(stranger.me, { code, address })).rejects.toMatchObject({
		code: 'code-wrong',
	});
	await confirmHandle(me, { code, address });
	expect(await entries(handle)).toBe(1);
	await expect(confirmHandle(me, { code, address })).rejects.toMatchObject({ code: 'code-wrong' });
	const later = anyone(stranger.account, 1);
	await addOwnHandle(later, { handle: '٠٩١٢٣٤٥٦٧٠', locale: 'ar' });
	const theirs = /\d{10}/.exec(await lastMessage('+218912345670'))![0];
	await expect(confirmHandle(later, { code: theirs, address })).rejects.toMatchObject({
		code: 'handle-taken',
	});
	await sendHandleCode(me, { handle, locale: 'en' });
	// three an hour to one number, whoever asks
	await expect(sendHandleCode(me, { handle, locale: 'en' })).rejects.toMatchObject({
		kind: 'busy',
	});
});

test('joining by phone: the message of its code goes out, also to a number that is known; four an hour are too many', async () => {
	const phone = '+218 91 555 00 11';
	const first = await someone(phone);
	const code = /\d{10}/.exec(await lastMessage('+218915550011'))![0];
	expect(await closeSheet(first.me, {})).toEqual({ waits: true });
	await confirmHandle(first.me, { code, address });
	expect(await closeSheet(first.me, {})).toEqual({ waits: false });
	const second = await someone('٠٩١٥٥٥٠٠١١', 1);
	const theirs = /\d{10}/.exec(await lastMessage('+218915550011'))![0];
	expect(theirs).not.toBe(code);
	// what is known is said to nobody but who reads the messages of that number
	expect(await closeSheet(second.me, {})).toEqual({ waits: true });
	await expect(confirmHandle(second.me, { code: theirs, address })).rejects.toMatchObject({
		code: 'handle-taken',
	});
	await someone('0915550011', 2);
	const last = await lastMessage('+218915550011');
	expect(await closeSheet((await someone('0915550011', 3)).me, {})).toEqual({ waits: true });
	expect(await lastMessage('+218915550011')).toBe(last);
});

test('the same phone added twice is one', async () => {
	const { me } = await someone('0915550022');
	await addOwnHandle(me, { handle: '091 555 0022', locale: 'ar' });
	expect((await getProfile(me, null)).handles.filter(({ kind }) => kind === 'phone')).toHaveLength(
		1,
	);
});

test('fifty wrong codes from one address in a quarter of an hour, and no more', async () => {
	const from = '203.0.113.50';
	const wrong = (n: number) =>
		giveCode(anyone(), { ...where, address: from, attempt: `x${n}`, code: '123456' });
	for (let n = 0; n < 50; n++)
		await expect(wrong(n)).rejects.toMatchObject({ code: 'attempt-over' });
	await expect(wrong(50)).rejects.toMatchObject({ code: 'too-many-tries' });
	const { me } = await someone('0915550033');
	const code = /\d{10}/.exec(await lastMessage('+218915550033'))![0];
	await expect(confirmHandle(me, { code, address: from })).rejects.toMatchObject({ kind: 'busy' });
	await confirmHandle(me, { code, address });
});

test('one session is ended by its owner; that of another does not exist', async () => {
	const { me, token, session } = await someone();
	const stranger = await someone();
	await expect(endSession(stranger.me, { session: session.id })).rejects.toMatchObject({
		code: 'missing',
	});
	expect((await listDevices(me, { session: session.id })).sessions).toHaveLength(1);
	await endSession(me, { session: session.id });
	expect(await findSession(anyone(), { token })).toBeNull();
});
