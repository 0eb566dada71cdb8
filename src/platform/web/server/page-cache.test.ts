import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { beforeEach, expect, test, vi } from 'vitest';
import { dropPublicPages } from '#platform/server';
import { codingFor } from './compress.ts';
import { fromCache } from './page-cache.ts';

const ask = (path: string, headers: Record<string, string> = {}) => {
	const url = new URL(path, 'http://daam.test');
	return { url, request: new Request(url, { headers }) };
};
const page =
	(text: string, more: ResponseInit = {}) =>
	async () =>
		new Response(text, { headers: { 'content-type': 'text/html' }, ...more });

beforeEach(() => {
	vi.useFakeTimers({ toFake: ['Date'] });
	dropPublicPages();
});

test('all who ask at once are answered by one rendering, and later ones for two seconds', async () => {
	const render = vi.fn(page('أهلا'));
	const answers = await Promise.all(
		Array.from({ length: 20 }, () => fromCache(ask('/one'), render)),
	);
	for (const answer of answers) expect(await answer.text()).toBe('أهلا');
	vi.setSystemTime(Date.now() + 1_900);
	await fromCache(ask('/one'), render);
	expect(render).toHaveBeenCalledTimes(1);
	vi.setSystemTime(Date.now() + 200);
	await fromCache(ask('/one'), render);
	expect(render).toHaveBeenCalledTimes(2);
});

test('a drop is felt at once, also by who asks while an older page is being rendered', async () => {
	let begun!: () => void;
	const waiting = new Promise<void>((resolve) => (begun = resolve));
	const old = fromCache(ask('/two'), async () => {
		await waiting;
		return page('old')();
	});
	dropPublicPages();
	const fresh = fromCache(ask('/two'), page('new'));
	expect(await (await fresh).text()).toBe('new');
	begun();
	expect(await (await old).text()).toBe('old');
	expect(await (await fromCache(ask('/two'), page('third'))).text()).toBe('new');
	dropPublicPages();
	expect(await (await fromCache(ask('/two'), page('third'))).text()).toBe('third');
});

test('each coding has its tag, and a tag that still holds is answered by 304', async () => {
	const text = 'سجل '.repeat(2_000);
	const first = await fromCache(ask('/three', { 'accept-encoding': 'gzip, br' }), page(text));
	expect(first.headers.get('content-encoding')).toBe('br');
	expect(first.headers.get('cache-control')).toBe('no-cache');
	expect(brotliDecompressSync(await first.arrayBuffer()).toString()).toBe(text);
	const zipped = await fromCache(ask('/three', { 'accept-encoding': 'gzip' }), page(text));
	expect(gunzipSync(await zipped.arrayBuffer()).toString()).toBe(text);
	expect(zipped.headers.get('etag')).not.toBe(first.headers.get('etag'));
	const tag = { 'accept-encoding': 'br', 'if-none-match': `"x", W/${first.headers.get('etag')}` };
	const again = await fromCache(ask('/three', tag), page(text));
	expect([again.status, again.body]).toEqual([304, null]);
});

test('what is missing, sets a cookie or is a download is not kept', async () => {
	for (const more of [
		{ status: 404 },
		{ headers: { 'content-type': 'text/html', 'set-cookie': 'a=b' } },
		{ headers: { 'content-type': 'text/csv' } },
	]) {
		const render = vi.fn(page('x', more));
		await fromCache(ask('/four'), render);
		await fromCache(ask('/four'), render);
		expect(render).toHaveBeenCalledTimes(2);
	}
});

test('a page that fails fails for those who wait, and is tried again', async () => {
	const fails = vi.fn(async () => Promise.reject(new Error('no')));
	await expect(fromCache(ask('/five'), fails)).rejects.toThrow('no');
	expect(await (await fromCache(ask('/five'), page('yes'))).text()).toBe('yes');
});

test('memory stays bounded whatever is asked for', async () => {
	const text = 'x'.repeat(1_000_000);
	for (let i = 0; i < 30; i++) await fromCache(ask(`/six?q=${i}`), page(text));
	const render = vi.fn(page('again'));
	await fromCache(ask('/six?q=0'), render);
	expect(render).toHaveBeenCalledTimes(1);
});

test.each([
	['br, gzip', 'br'],
	['gzip;q=1.0, br;q=0', 'gzip'],
	['', 'identity'],
	['*', 'identity'],
])('coding for %j', (given, coding) =>
	expect(codingFor(ask('/', { 'accept-encoding': given }).request)).toBe(coding),
);
