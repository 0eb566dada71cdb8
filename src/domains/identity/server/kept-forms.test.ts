import { expect, test } from 'vitest';
import { permissionsOf } from '#core';
import { caller, world } from '../../../../tests/world/index.ts';
import {
	dropKeptForm,
	dropSentForm,
	endSession,
	findEndedSession,
	findKeptForm,
	findSession,
	join,
	keepForm,
	type KeptFields,
} from './index.ts';

const { superuser } = world();
const permissions = permissionsOf(['person']);
const anyone = (account: string | null = null, minutes = 0) =>
	caller(
		{ audience: 'identity', permissions, account },
		{ now: new Date(Date.UTC(2026, 10, 24, 8, minutes)) },
	);
const someone = async () => {
	const { token } = await join(anyone(), {
		...{ address: '192.0.2.7', userAgent: 'curl/8', remember: false },
		...{ name: 'هناء', phone: '', email: '', password: 'zaytun-jabal-qamar-7', locale: 'ar' },
	});
	const session = (await findSession(anyone(), { token }))!;
	return { token, session, account: session.account, me: anyone(session.account) };
};
const text: KeptFields = [['text', 'كلام']];
const pathsOf = async (account: string) =>
	(
		await superuser.query(
			'select path from identity.kept_form where account_id = $1 order by made_at, id',
			[account],
		)
	).rows.map(({ path }) => path);

test('a kept form is thrown away by its own account alone', async () => {
	const { me, account } = await someone();
	await keepForm(anyone(), { account, path: '/apply', fields: text });
	const { id } = (await findKeptForm(me, null))!;
	const stranger = await someone();
	await expect(dropKeptForm(stranger.me, { form: id })).rejects.toMatchObject({ code: 'missing' });
	await dropKeptForm(me, { form: id });
	expect(await findKeptForm(me, null)).toBeNull();
});

test('what was kept of a form goes once that form was sent, by its own account', async () => {
	const { me, account } = await someone();
	const [send, other, elsewhere] = [
		'/apply/1/messages?/send',
		'/apply/1/messages?/other',
		'/apply/2?/send',
	];
	for (const [i, path] of [send, other, elsewhere].entries())
		await keepForm(anyone(null, i), { account, path, fields: text });
	const stranger = await someone();
	await dropSentForm(stranger.me, { path: elsewhere, fields: ['text'] });
	await dropSentForm(me, { path: '/apply/1/messages?/send&kept=1', fields: [] });
	expect(await pathsOf(account)).toEqual([other, elsewhere]);
	await dropSentForm(me, { path: elsewhere, fields: [] });
	await dropSentForm(me, { path: '/apply/1/messages?/other', fields: [] });
	expect(await pathsOf(account)).toEqual([]);
});

test('a form kept from one of its buttons goes when another sends it; another form of the page stays', async () => {
	const { me, account } = await someone();
	const page = '/desk/cases/1/refuse';
	const fields: KeptFields = [
		['seen', 'x'],
		['grounds[]', 'a'],
		['text', 'لا يثبت المقر'],
		['unused', ' '],
	];
	const keep = () => keepForm(anyone(), { account, path: `${page}?/preview`, fields });
	await keep();
	await dropSentForm(me, { path: `${page}?/claim`, fields: ['seen'] });
	await dropSentForm(me, { path: `${page}?/note`, fields: [] });
	await dropSentForm(me, { path: '/desk/cases/2/refuse?/refuse', fields: ['seen', 'text'] });
	expect(await pathsOf(account)).toHaveLength(1);
	// a box that was unticked since is not sent
	await dropSentForm(me, { path: `${page}?/refuse`, fields: ['seen', 'text'] });
	expect(await pathsOf(account)).toEqual([]);
	await keep();
	await dropSentForm(me, { path: page, fields: ['seen', 'grounds[]', 'text', 'more'] });
	expect(await pathsOf(account)).toEqual([]);
});

test('another form of the page that has the same fields takes no words with it', async () => {
	const { me, account } = await someone();
	const page = '/account/contact';
	await keepForm(anyone(), {
		account,
		path: `${page}?/add`,
		fields: [['handle', 'huda@example.ly']],
	});
	await dropSentForm(me, { path: `${page}?/confirm`, fields: ['handle', 'code'] });
	await dropSentForm(me, { path: `${page}?/send`, fields: ['handle'] });
	await dropSentForm(me, { path: `${page}?/preview`, fields: ['handle'] });
	expect(await pathsOf(account)).toHaveLength(1);
	await dropSentForm(me, { path: `${page}?/add&next=/apply`, fields: ['handle'] });
	expect(await pathsOf(account)).toEqual([]);
});

test('the token of an ended session says whose it was for twelve hours, and opens nothing', async () => {
	const { me, token, account, session } = await someone();
	expect(await findEndedSession(anyone(), { token })).toBeNull();
	await endSession(me, { session: session.id });
	expect(await findEndedSession(anyone(), { token })).toEqual({ account, ended: true });
	expect(await findEndedSession(anyone(), { token: 'x' })).toBeNull();
	const after = (minutes: number) => findEndedSession(anyone(null, minutes), { token });
	expect(await after(12 * 60 - 1)).not.toBeNull();
	expect(await after(12 * 60)).toBeNull();
});

test('of a frozen account an ended session keeps nothing', async () => {
	const { me, token, account, session } = await someone();
	await endSession(me, { session: session.id });
	await superuser.query('update identity.account set frozen_at = now() where id = $1', [account]);
	expect(await findEndedSession(anyone(), { token })).toBeNull();
});

test('forms of an ended session are few, and push out none that an open or locked one kept', async () => {
	const { account } = await someone();
	const keep = (path: string, minutes: number, ended = false) =>
		keepForm(anyone(null, minutes), { account, path, fields: text, ended });
	for (let i = 0; i < 6; i++) expect(await keep(`/mine/${i}`, i)).toBe(true);
	for (let i = 0; i < 5; i++) expect(await keep(`/ended/${i}`, 10 + i, true)).toBe(true);
	expect(await keep('/ended/5', 15, true)).toBe(false);
	const mine = [1, 2, 3, 4, 5].map((i) => `/mine/${i}`);
	expect((await pathsOf(account)).slice(0, 5)).toEqual(mine);
	expect(await pathsOf(account)).toHaveLength(10);
	// what the account itself keeps is not held up by that; after a rest the oldest of the ended goes
	expect(await keep('/mine/6', 16)).toBe(true);
	expect(await keep('/ended/6', 40, true)).toBe(true);
	const left = await pathsOf(account);
	expect(left).toHaveLength(10);
	expect(left).toContain('/mine/2');
	expect(left).not.toContain('/ended/0');
});

test('words of an ended session are given back when the account has none of its own, and say so', async () => {
	const { me, account } = await someone();
	const keep = (path: string, value: string, minutes: number, ended: boolean) =>
		keepForm(anyone(null, minutes), { account, path, fields: [['text', value]], ended });
	const [refusal, letter] = ['/desk/cases/1/refuse', '/desk/cases/1/return'];
	await keep(`${refusal}?/refuse`, 'mine', 0, false);
	await keep(`${refusal}?/refuse`, 'planted', 1, true);
	await keep(`${letter}?/send`, 'planted too', 2, true);
	const mine = { fields: [['text', 'mine']], ended: false };
	expect(await findKeptForm(me, null)).toMatchObject(mine);
	expect(await findKeptForm(me, refusal)).toMatchObject(mine);
	expect(await findKeptForm(me, '/desk/cases/1')).toBeNull();
	expect(await findKeptForm(me, letter)).toMatchObject({
		fields: [['text', 'planted too']],
		ended: true,
	});
	// what was not given back was not sent either: it stays
	await dropSentForm(me, { path: `${refusal}?/refuse`, fields: ['text'] });
	expect(await findKeptForm(me, refusal)).toMatchObject({
		fields: [['text', 'planted']],
		ended: true,
	});
	await dropSentForm(me, { path: `${refusal}?/refuse`, fields: ['text'] });
	expect(await findKeptForm(me, refusal)).toBeNull();
});

test('one account keeps twenty forms in a quarter of an hour, and no more', async () => {
	const { account } = await someone();
	const keep = (minutes = 0) =>
		keepForm(anyone(null, minutes), { account, path: '/apply', fields: text });
	for (let i = 0; i < 20; i++) expect(await keep()).toBe(true);
	expect(await keep()).toBe(false);
	expect(await keep(15)).toBe(true);
});
