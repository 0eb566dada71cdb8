import type { IncomingMessage } from 'node:http';
import { expect, test } from 'vitest';
import { newId, permissionsOf } from '#core';
import {
	endSession,
	findKeptForm,
	findSession,
	giveGrant,
	join,
	keepForm,
} from '#domains/identity/server';
import { act } from '#platform/server';
import { caller, world } from '../../tests/world/index.ts';
import { callerOf, visitor } from './caller.ts';
import { headersFor } from './headers.ts';
import { dropSent, giveBack, seeKept } from './give-back.ts';
import { backFrom, keepWords, stepUpFrom } from './keep.ts';
import { turnForeign } from './foreign.ts';
import { isOwn } from './origin.ts';
import { refusedHeader } from './refused.ts';

const { superuser } = world();
const where = { address: '192.0.2.1', userAgent: 'curl/8', remember: false };

const to = (path: string) => ({ path, status: 303 });
const known = {
	name: 'إيمان',
	phone: '',
	email: '',
	password: 'zaytun-jabal-qamar-7',
	locale: 'ar',
} as const;
const someone = async () => {
	const { token } = await join(visitor('account'), { ...where, ...known });
	return (await findSession(visitor('account'), { token }))!;
};

test('what was typed is kept sealed for its own account, without secrets, and given back', async () => {
	const [session, other] = [await someone(), await someone()];
	const url = new URL('http://127.0.0.1/en/desk/cases/1/return?/send');
	const body = new URLSearchParams({
		letter: 'نقص في المحضر',
		password: 'x',
		code: '1',
		once: 'k',
	});
	expect(await keepWords(new Request(url, { method: 'POST', body }), url, session)).toBe('kept');
	const empty = new Request(url, { method: 'POST', body: new URLSearchParams({ once: 'k' }) });
	expect(await keepWords(empty, url, session)).toBe('none');
	const mine = await findKeptForm(callerOf('account', session, undefined)!, null);
	expect(mine).toMatchObject({
		path: '/desk/cases/1/return?/send',
		fields: [['letter', 'نقص في المحضر']],
	});
	expect(await findKeptForm(callerOf('account', other, undefined)!, null)).toBeNull();
	const { rows } = await superuser.query('select k::text as line from identity.kept_form k');
	expect(rows.map(({ line }) => line).join()).not.toContain('نقص');
	for (let i = 0; i < 8; i++)
		await keepForm(visitor('account'), {
			account: session.account,
			path: `/${i}`,
			fields: [['a', 'b']],
		});
	const { rows: left } = await superuser.query('select 1 from identity.kept_form');
	expect(left).toHaveLength(5);
});

test('words typed on a page whose session was ended elsewhere wait for the same person', async () => {
	const { token } = await join(visitor('account'), { ...where, ...known });
	const session = (await findSession(visitor('account'), { token }))!;
	const mine = callerOf('account', session, undefined)!;
	const url = new URL('http://127.0.0.1/apply/123456782/messages?/send');
	const sent = () =>
		new Request(url, { method: 'POST', body: new URLSearchParams({ text: 'سؤال طويل' }) });
	expect(await backFrom(sent(), url, null, undefined)).toEqual(
		to('/account/sign-in?next=%2Fapply%2F123456782%2Fmessages'),
	);
	expect(await findKeptForm(mine, null)).toBeNull();
	await endSession(mine, { session: session.id });
	expect(await backFrom(sent(), url, null, token)).toEqual(
		to('/account/sign-in?next=%2Faccount%2Fkept'),
	);

	expect(await findKeptForm(mine, null)).toMatchObject({
		fields: [['text', 'سؤال طويل']],
		ended: true,
	});
	expect(await findKeptForm(callerOf('account', await someone(), undefined)!, null)).toBeNull();
	// a part of an application gives words back at its own fields
	const part = new URL('http://127.0.0.1/en/apply/123456782/part/aims?back=check');
	const aims = new URLSearchParams([
		...[
			['base', '3'],
			['fields_of_work[]', 'charity'],
			['objectives', 'رعاية'],
		],
	]);
	const typed = new Request(part, { method: 'POST', body: aims });
	const own = '/apply/123456782/part/aims?back=check&kept=1';
	expect(await backFrom(typed, part, null, token)).toEqual(
		to(`/account/sign-in?next=${encodeURIComponent(own)}`),
	);
	expect(
		await seeKept({
			locals: { session } as App.Locals,
			url: new URL(own, 'http://127.0.0.1'),
		}),
	).toEqual({
		values: { base: '3', fields_of_work: ['charity'], objectives: 'رعاية' },
		ended: true,
	});
	await dropSent(part, session, ['base', 'fields_of_work[]', 'objectives']);
	// sent after all: of this form nothing is kept any more, of another it is
	await dropSent(new URL('http://127.0.0.1/en/apply/123456782/messages?/other'), session, []);
	expect(await findKeptForm(mine, null)).not.toBeNull();
	await dropSent(new URL('http://127.0.0.1/en/apply/123456782/messages?/send'), session, []);
	expect(await findKeptForm(mine, null)).toBeNull();
});

test('words that cannot be kept are shown on a page that their own form reaches, whatever the reason', async () => {
	const { token } = await join(visitor('account'), { ...where, ...known });
	const session = (await findSession(visitor('account'), { token }))!;
	const url = new URL('http://127.0.0.1/en/desk/cases/1/refuse?/refuse&outcome=x');
	const send = (by: typeof session | null, with_ = token, text = 'لا يثبت المقر') =>
		backFrom(
			new Request(url, { method: 'POST', body: new URLSearchParams({ text, code: '1' }) }),
			url,
			by,
			with_,
		);
	const shown = {
		path: '/account/unkept?next=%2Fdesk%2Fcases%2F1%2Frefuse%3Foutcome%3Dx',
		status: 307,
	};
	expect(await send(null, 'of nobody')).toEqual(shown);
	// without words there are none to show
	expect(await send(null, 'of nobody', ' ')).toMatchObject({ status: 303 });
	for (let i = 0; i < 20; i++) expect(await send(session)).toMatchObject({ status: 303 });
	expect(await send(session)).toEqual(shown);
	await endSession(callerOf('account', session, undefined)!, { session: session.id });
	for (let i = 0; i < 5; i++) expect(await send(null)).toMatchObject({ status: 303 });
	expect(await send(null)).toEqual(shown);
	const again = encodeURIComponent(
		'/account/again?next=%2Fdesk%2Fcases%2F1%2Frefuse%3Foutcome%3Dx',
	);
	expect(await stepUpFrom([['text', 'كلام']], url, session)).toEqual({
		path: `/account/unkept?next=${again}`,
		status: 307,
	});
	const page = new URLSearchParams([
		['text', 'كلام'],
		['empty', ''],
		['password-now', 'x'],
		['once', 'k'],
	]);
	expect(await giveBack({ request: new Request(url, { method: 'POST', body: page }) })).toEqual({
		typed: [['text', 'كلام']],
	});
});

test('a form that met a factor grown old is led to a fresh one and comes back filled', async () => {
	const session = await someone();
	const url = new URL('http://127.0.0.1/en/desk/cases/1/refuse?/refuse&outcome=x');
	const fields: [string, string][] = [
		['grounds[]', 'a'],
		['grounds[]', 'b'],
		['text', 'لا يثبت المقر'],
		['once', 'k'],
	];
	const next = '/desk/cases/1/refuse?outcome=x&kept=1';
	expect(await stepUpFrom(fields, url, session)).toEqual(
		to(`/account/again?next=${encodeURIComponent(next)}`),
	);
	const at = (path: string, who: typeof session | null = session) =>
		seeKept({
			locals: { session: who } as App.Locals,
			url: new URL(path, 'http://127.0.0.1'),
		});
	const given = { values: { grounds: ['a', 'b'], text: 'لا يثبت المقر' }, ended: false };
	expect(await at(`/en${next}`)).toEqual(given);
	// whoever holds a token that has ended puts no words in the place of these, nor before them
	for (const path of ['/desk/cases/1/refuse?/refuse', '/desk/cases/2/refuse?/refuse'])
		await keepForm(visitor('account'), {
			...{ account: session.account, ended: true, path },
			fields: [['text', 'كلام آخر']],
		});
	expect(await at(next)).toEqual(given);
	expect(await at('/desk/cases/2/refuse?kept=1')).toEqual({
		values: { text: 'كلام آخر' },
		ended: true,
	});
	expect(await at('/desk/cases/1/refuse')).toBeNull();
	expect(await at('/desk/cases/3/refuse?kept=1')).toBeNull();
	expect(await at(next, await someone())).toBeNull();
	expect(await at(next, null)).toBeNull();
	const bare = new URL('http://127.0.0.1/desk/cases/1/decide?/accept');
	expect(await stepUpFrom([['once', 'k']], bare, session)).toEqual(
		to(`/account/again?next=${encodeURIComponent('/desk/cases/1/decide')}`),
	);
});

test('a caller stands where its grants of this instant say, and nowhere else', async () => {
	const [office, organisation] = [newId(), newId()];
	const session = await someone();
	const grants = (['office', 'organisation'] as const).map((subject) => ({
		id: newId(),
		account: session.account,
		subject,
		subjectId: subject === 'office' ? office : organisation,
		role: subject === 'office' ? ('registrar' as const) : ('head' as const),
		from: new Date(),
		to: null,
	}));
	const staff = { ...session, grants };
	expect(callerOf('desk', session, undefined)).toBeNull();
	expect(callerOf('organisation', session, organisation)).toBeNull();
	expect(callerOf('organisation', staff, newId())).toBeNull();
	const desk = callerOf('desk', staff, undefined)!.actor;
	expect([desk.audience, desk.office, desk.organisation]).toEqual(['desk', office, null]);
	expect(desk.permissions).toEqual(permissionsOf(['person', 'registrar']));
	const inside = callerOf('organisation', staff, organisation)!.actor;
	expect([inside.audience, inside.organisation, inside.office]).toEqual([
		'org',
		organisation,
		null,
	]);
	expect(callerOf('apply', staff, undefined)!.actor.roles).toEqual(['person']);
});

test('a role that ended is gone on the next request', async () => {
	const office = newId();
	const { token } = await join(visitor('account'), {
		...where,
		name: 'مبروك',
		phone: '',
		email: '',
		password: 'zaytun-jabal-qamar-7',
		locale: 'ar',
	});
	const account = (await findSession(visitor('account'), { token }))!.account;
	const permissions = permissionsOf(['decider']);
	const now = new Date();
	const give = act('registration:decide', (ctx, _: null) =>
		giveGrant(ctx, {
			account,
			subject: 'office',
			subjectId: office,
			role: 'registrar',
			source: 'test',
		}),
	);
	await give(caller({ audience: 'desk', permissions, office }, { now }), null);
	const held = (await findSession(visitor('account'), { token }))!;
	expect(callerOf('desk', held, undefined)?.actor.office).toBe(office);
	await superuser.query('update identity.role_grant set to_at = $1 where account_id = $2', [
		now,
		account,
	]);
	const after = (await findSession(visitor('account'), { token }))!;
	expect(callerOf('desk', after, undefined)).toBeNull();
});

test('unsafe requests come from our own pages; headers follow the area', () => {
	const ask = (method: string, headers: Record<string, string>) =>
		isOwn(new Request('http://house.example/x', { method, headers }), 'http://house.example');
	expect(ask('GET', { origin: 'https://evil.example' })).toBe(true);
	expect(ask('POST', { origin: 'http://house.example' })).toBe(true);
	expect(ask('POST', { origin: 'https://evil.example' })).toBe(false);
	expect(ask('DELETE', { origin: 'null' })).toBe(false);
	expect(ask('POST', {})).toBe(false);
	expect(ask('POST', { 'sec-fetch-site': 'same-origin' })).toBe(true);
	expect(headersFor('/account', true, true)).toMatchObject({ 'cache-control': 'no-store' });
	expect(headersFor('/account', true, false)['content-security-policy']).toContain(
		"script-src 'none'",
	);
	expect(headersFor('/account/passkey', true, false)['content-security-policy']).toContain(
		"script-src 'self'",
	);
	expect(headersFor('/(public)', false, false)).not.toHaveProperty('cache-control');
});

test('what another site sends goes no further than a page that says so', () => {
	const turned = (method: string, url: string, headers: Record<string, string>) => {
		const request = { method, url, headers: { host: 'house.example', ...headers } };
		turnForeign(request as unknown as IncomingMessage, true);
		return [request.method, (request.headers as Record<string, string>)[refusedHeader]];
	};
	const own = { origin: 'https://house.example' };
	expect(turned('POST', '/apply/new', own)).toEqual(['POST', undefined]);
	expect(turned('POST', '/apply/new', { ...own, [refusedHeader]: '403' })[1]).toBeUndefined();
	expect(turned('GET', '/', { origin: 'https://evil.example' })).toEqual(['GET', undefined]);
	for (const origin of ['https://evil.example', 'http://house.example', 'null'])
		expect(turned('POST', '/apply/new', { origin })).toEqual(['GET', '403']);
	expect(turned('PUT', '/apply/new', {})).toEqual(['GET', '403']);
	expect(turned('POST', '/api/v1/organisations', {})).toEqual(['POST', undefined]);
});
