import { expect, test } from 'vitest';
import { newId, permissionsOf } from '#core';
import { openAccountFor } from '#domains/identity/server';
import { type Message, workerCaller } from '#platform/server';
import { speak } from '#words';
import { caller, world } from '../../../../tests/world/index.ts';
import { smsParts } from '../index.ts';
import {
	countOutbox,
	countUnread,
	deliverNotices,
	listDeclared,
	listInbox,
	listOutbox,
	markRead,
	sendNext,
	spokenBy,
	useNotices,
} from './index.ts';

const { superuser } = world();
const words = speak(
	{ title: 'الطلب {ref}', first: 'أُعيد الطلب {ref}', body: 'المطلوب', whom: 'مقدم الطلب' },
	{ title: 'File {ref}', first: 'File {ref} was returned', body: 'Look', whom: 'the applicant' },
);
const me = (account: string) =>
	caller({ audience: 'identity', account, permissions: permissionsOf(['person']) });

const openPerson = async () => {
	const { account } = await openAccountFor(workerAsIdentity(), {
		name: 'هدى سالم',
		handle: `+21891${String(Math.random()).slice(2, 9)}`,
		demo: String(Math.random()),
		totp: 'JBSWY3DPEHPK3PXP',
		grants: [],
	});
	return account;
};
const workerAsIdentity = () =>
	caller({ audience: 'identity', permissions: permissionsOf(['worker']) });

const happen = (account: string, channels: ('email' | 'sms')[] = []) => {
	useNotices({
		notices: spokenBy(words, [
			{
				event: 'registration.application-returned',
				to: async () => ({ accounts: [account], facts: { ref: 'سِر-77' }, link: '/apply/1' }),
				words: { title: 'title', first: 'first', body: 'body', whom: 'whom' },
				mandatory: true,
				channels,
			},
		]),
		quiet: { 'files.file-destroyed': 'with-another' },
	});
	return {
		owner: newId(),
		seq: 1,
		event: 'registration.application-returned',
		subject: newId(),
	} as const;
};

test('an entry reaches the inbox of whom it concerns once, in both languages, and nobody else’s', async () => {
	const account = await openPerson();
	const happening = happen(account);
	await deliverNotices(workerCaller(), happening);
	await deliverNotices(workerCaller(), happening);
	const { notices } = await listInbox(me(account), { locale: 'ar' });
	expect(notices.map(({ first, read }) => [first, read])).toEqual([['أُعيد الطلب سِر-77', false]]);
	expect((await listInbox(me(account), { locale: 'en' })).notices[0]!.title).toBe('File سِر-77');
	for (const other of [newId(), null]) {
		const as = { ...me(account), actor: { ...me(account).actor, account: other } };
		expect((await listInbox(as, { locale: 'ar' })).notices).toEqual([]);
		await markRead(as, {});
	}
	expect(await countUnread(me(account), null)).toBe(1);
	await markRead(me(account), { notice: notices[0]!.id });
	expect(await countUnread(me(account), null)).toBe(0);
	const { rows } = await superuser.query('select t::text as line from notices.notification t');
	for (const { line } of rows) expect(line).not.toContain('سِر');
});

test('a message waits for its channel, leaves when there is one, and its dispatch says so', async () => {
	const account = await openPerson();
	await deliverNotices(workerCaller(), happen(account, ['sms', 'email']));
	const states = async () =>
		Object.fromEntries(
			(
				await superuser.query(
					`select channel, state from notices.dispatch d join notices.notification n
					on n.id = d.notification_id where n.account_id = $1`,
					[account],
				)
			).rows.map(({ channel, state }) => [channel, state]),
		);
	expect(await states()).toEqual({ inbox: 'sent', sms: 'waiting', email: 'no-channel' });
	expect(await sendNext(workerCaller(), {})).toBe(false);
	expect(await countOutbox(workerCaller(), null)).toEqual([
		{ channel: 'sms', state: 'waiting', count: 1 },
	]);
	const fails = async () => Promise.reject(new Error('the line is down'));
	expect(await sendNext(workerCaller(), { sms: fails })).toBe(true);
	expect(await sendNext(workerCaller(), { sms: fails })).toBe(false);
	const sent: Message[] = [];
	const later = workerCaller(new Date(Date.now() + 120_000));
	await sendNext(later, { sms: async (message) => void sent.push(message) });
	expect(sent.map(({ text }) => text)).toEqual(['أُعيد الطلب سِر-77']);
	expect(await states()).toMatchObject({ sms: 'sent' });
	expect((await listOutbox(workerCaller(), null)).messages).toEqual([]);
});

test('after the last try a message has failed and stays to be seen', async () => {
	const account = await openPerson();
	await deliverNotices(workerCaller(), happen(account, ['sms']));
	let now = Date.now();
	const fails = async () => Promise.reject(new Error('the line is down'));
	for (let tries = 0; tries < 8; tries++) {
		now += 2 * 86_400_000;
		await sendNext(workerCaller(new Date(now)), { sms: fails });
	}
	expect(await countOutbox(workerCaller(), null)).toEqual([
		{ channel: 'sms', state: 'failed', count: 1 },
	]);
});

test('the map names every event, told or not', async () => {
	happen(newId());
	const { events } = await listDeclared(
		caller({ audience: 'public', permissions: permissionsOf(['visitor']) }),
		{
			locale: 'en',
		},
	);
	const of = (event: string) => events.find((one) => one.event === event)!;
	expect(of('registration.application-returned').told).toEqual([
		{ whom: 'the applicant', first: 'File 482913608 was returned', mandatory: true, channels: [] },
	]);
	expect(of('files.file-destroyed')).toMatchObject({ told: [], quiet: 'with-another' });
	for (const { name } of events) expect(name).toBeTruthy();
});

test.each([
	['', 1],
	['ا'.repeat(70), 1],
	['ا'.repeat(71), 2],
	['ا'.repeat(134), 2],
	['ا'.repeat(135), 3],
])('parts of an SMS: %#', (text, parts) => expect(smsParts(text)).toBe(parts));
