import { expect, inject, test } from 'vitest';

const home = inject('home');
const { cookies, own, missing } = inject('samples');

const ask = async (path: string, init: RequestInit = {}) => {
	const answer = await fetch(home + path, { redirect: 'manual', ...init });
	return { status: answer.status, html: await answer.text() };
};
const asReader = { accept: 'text/html' };

test.each<[path: string, says: string, who?: 'person' | 'registrar' | 'head']>([
	['/rules/versions/abc', 'لا نسخة من القواعد'],
	[`/en/rules/versions/${'0'.repeat(64)}`, 'No version of the rules'],
	[`/en/apply/${own.ref}/issued/0000000000`, 'There is no such page', 'person'],
	[`/apply/${own.ref}/papers/${missing.file}`, 'الصفحة غير موجودة', 'person'],
	[`/en/desk/cases/${own.ref}/issued/0000000000`, 'There is no such page', 'registrar'],
	[`/desk/cases/${missing.ref}/issued/${own.receipt}`, 'الصفحة غير موجودة', 'registrar'],
	[`/en/o/${own.organisation}/papers/0000000000`, 'There is no such page', 'head'],
	['/en/register/LY-CSC-9999998', 'No organisation'],
	[`/desk/cases/${missing.ref}`, 'الصفحة غير موجودة', 'registrar'],
	['/en/verify/1234567894', 'There is no paper with this code'],
])('%s is not there, and that is no fault of ours', async (path, says, who) => {
	const headers = { ...asReader, ...(who ? { cookie: cookies[who] } : {}) };
	const { status, html } = await ask(path, { headers });
	expect(status).toBe(404);
	expect(html).toContain(`<html lang="${path.startsWith('/en') ? 'en' : 'ar'}"`);
	expect(html).toContain(says);
	expect(html).not.toMatch(/رقم العطل|Fault number|-unknown/);
	expect(html.match(/<h1\b/g)).toHaveLength(1);
	const style = /href="([^"]+\.css)"/.exec(html)![1]!;
	expect((await fetch(new URL(style, home + path))).status, style).toBe(200);
});

test.each([
	['/account/sign-in', 'جاء هذا النموذج من موقع آخر'],
	['/en/account/sign-in', 'This form came from another site'],
	['/en/account/sign-out', 'This form came from another site'],
	['/files/upload', 'جاء هذا النموذج من موقع آخر'],
])('a form from another site to %s is answered in words', async (path, says) => {
	for (const headers of [
		{ origin: 'https://evil.example', 'content-type': 'application/x-www-form-urlencoded' },
		{ 'content-type': 'text/plain' },
	] as Record<string, string>[]) {
		const { status, html } = await ask(path, {
			method: 'POST',
			headers: { ...headers, cookie: cookies.person },
			body: 'phone=%2B218910000001',
		});
		expect([status, html.includes(says)]).toEqual([403, true]);
	}
	const { status } = await ask('/account', { headers: { cookie: cookies.person } });
	expect(status, 'nothing of it was done').toBe(200);
});
