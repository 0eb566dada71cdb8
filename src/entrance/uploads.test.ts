import { randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync } from 'node:fs';
import { createServer, request as httpRequest, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '#core';
import { uploadProblemIn } from '#domains/files';
import { type Arrived, findFiles, readFile, receiveFile } from '#domains/files/server';
import { join as joinIn } from '#domains/identity/server';
import { act, ask, useBlobs } from '#platform/server';
import { serveFile } from '#platform/web/server';
import { world } from '../../tests/world/index.ts';
import { visitor } from './caller.ts';
import { mountUploads } from './uploads.ts';

world();
const folder = mkdtempSync(join(tmpdir(), 'daam-uploads-'));
const parts = () => readdirSync(join(folder, 'parts'));
const holder = newId();
const pdf = Buffer.from('%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\n%%EOF\n');

const keep = act(
	'files:upload',
	async (ctx, { file }: { slot: string; file: Arrived }) =>
		(await receiveFile(ctx, holder, file)).id,
	{ records: 'nothing', because: 'a test' },
);
let last: Parameters<typeof keep>[0] & { once?: string };
const door = mountUploads({
	https: false,
	receive: async (caller, { slot = '' }, file) => {
		last = caller as typeof last;
		return `/apply/papers?file=${await keep(caller, { slot, file })}`;
	},
});

let server: Server;
let home: string;
let cookie: string;
beforeAll(async () => {
	useBlobs(folder);
	server = createServer(async (request, response) => {
		if (!(await door(request, response))) response.writeHead(418).end();
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	home = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
	const started = await joinIn(visitor('account'), {
		address: '192.0.2.1',
		userAgent: 'curl',
		remember: false,
		name: 'مريم',
		phone: '',
		email: '',
		password: 'zaytun-jabal-qamar-7',
		locale: 'ar',
	});
	cookie = `x=1; daam=${started.token}; y=2`;
});
afterAll(() => {
	server.closeAllConnections();
	server.close();
});

const post = async (
	file: Buffer | null,
	{
		path = '/files/upload',
		fields = {} as Record<string, string>,
		headers = {},
		name = 'a.pdf',
	} = {},
) => {
	const body = new FormData();
	for (const [field, value] of Object.entries(fields)) body.set(field, value);
	if (file) body.set('file', new Blob([new Uint8Array(file)]), name);
	const answer = await fetch(home + path, {
		method: 'POST',
		redirect: 'manual',
		body,
		headers: { cookie, origin: home, referer: `${home}/en/apply/papers?case=7`, ...headers },
	});
	return { status: answer.status, to: answer.headers.get('location') };
};
const problemOf = (to: string | null) => uploadProblemIn(new URL(to!, home));

test('a file goes to the room it is meant for, and comes back as an attachment in a sandbox', async () => {
	const { status, to } = await post(pdf, {
		fields: { slot: 'bylaws' },
		name: 'النظام الأساسي.pdf',
	});
	expect(status).toBe(303);
	const id = new URL(to!, home).searchParams.get('file')!;
	const find = ask('files:upload', (ctx, ids: string[]) => findFiles(ctx, ids));
	expect(await find(last, [id])).toMatchObject([{ name: 'النظام الأساسي.pdf', size: pdf.length }]);
	const read = ask('files:upload', (ctx, one: string) => readFile(ctx, one));
	const served = await serveFile({ locals: { caller: last } }, read, id);
	expect(Buffer.from(await served.arrayBuffer())).toEqual(pdf);
	expect(Object.fromEntries(served.headers)).toMatchObject({
		'content-type': 'application/pdf',
		'content-disposition': expect.stringMatching(
			/^attachment; filename="_+ _+\.pdf"; filename\*=UTF-8''%D8%A7[%\dA-F]+\.pdf$/,
		),
		'content-security-policy': "sandbox; default-src 'none'",
		'x-content-type-options': 'nosniff',
		'cache-control': 'no-store',
	});
	expect(parts()).toEqual([]);
});

test('the same form sent twice has one effect and one answer', async () => {
	const fields = { once: newId(), slot: 'minutes' };
	const first = await post(pdf, { fields });
	expect(await post(pdf, { fields })).toEqual(first);
	expect(parts()).toEqual([]);
});

test('25 MB pass, one byte more does not', async () => {
	const big = Buffer.concat([
		pdf,
		Buffer.alloc(25_000_000 - pdf.length - 6, 32),
		Buffer.from('%%EOF\n'),
	]);
	expect(problemOf((await post(big)).to)).toBeNull();
	expect(problemOf((await post(Buffer.concat([big, Buffer.from(' ')]))).to)).toMatchObject({
		code: 'file-too-big',
		facts: { limit: 25_000_000 },
	});
});

test.each([
	['file-missing', null, {}],
	['file-type', Buffer.from('<html>'), {}],
	['file-name', pdf, { name: 'a\u202efdp.exe' }],
	['file-disguised', randomBytes(3_000_000).fill('%PDF-1.4', 0, 8), {}],
] as const)('%s: back to the form, with the reason in its address', async (code, file, more) => {
	const { status, to } = await post(file, more);
	expect(status).toBe(303);
	expect(to).toContain('/apply/papers?case=7&problem=');
	expect(problemOf(to)).toMatchObject({ field: 'file', code });
	const english = await post(file, {
		...more,
		path: '/en/files/upload',
		fields: { from: '/apply/x' },
	});
	expect(english.to).toMatch(new RegExp(`^/en/apply/x\\?problem=${code}.*#f-file$`));
	expect(parts()).toEqual([]);
});

test('a stranger, a foreign page, an organisation of others: no word about what there is', async () => {
	const signIn = { status: 303, to: '/account/sign-in?next=%2Fapply%2Fpapers%3Fcase%3D7' };
	expect(await post(pdf, { headers: { cookie: '' } })).toEqual(signIn);
	expect(await post(pdf, { headers: { cookie: 'daam=forged' } })).toEqual(signIn);
	expect((await post(pdf, { headers: { origin: 'https://elsewhere.example' } })).status).toBe(403);
	expect((await post(pdf, { path: `/o/${newId()}/files/upload` })).status).toBe(404);
	expect((await post(pdf, { path: '/files/upload/more' })).status).toBe(418);
	expect((await post(pdf, { fields: { from: '//elsewhere.example/x' } })).to).toMatch(/^\/apply/);
	const evil = await post(null, { fields: { from: '//elsewhere.example/x' } });
	expect(evil.to).toMatch(/^\/account\?problem=file-missing/);
	expect((await fetch(`${home}/files/upload`)).status).toBe(418);
});

test('a form that breaks off, or is none, leaves nothing and breaks nothing', async () => {
	const start = (headers: Record<string, string>) =>
		httpRequest(`${home}/files/upload`, {
			method: 'POST',
			headers: { cookie, origin: home, ...headers },
		});
	const cut = start({
		'content-type': 'multipart/form-data; boundary=x',
		'content-length': '900000',
	});
	cut.on('error', () => {});
	cut.write('--x\r\ncontent-disposition: form-data; name="file"; filename="a.pdf"\r\n\r\n%PDF-1.7');
	await new Promise((resolve) => setTimeout(resolve, 200));
	cut.destroy();
	await expect.poll(parts).toEqual([]);
	const plain = await fetch(`${home}/files/upload`, {
		method: 'POST',
		redirect: 'manual',
		headers: { cookie, origin: home, 'content-type': 'text/plain' },
		body: 'no form',
	});
	expect(problemOf(plain.headers.get('location'))).toMatchObject({ code: 'file-not-stored' });
	expect((await post(pdf)).status).toBe(303);
});
