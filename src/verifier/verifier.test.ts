import { generateKeyPairSync, sign } from 'node:crypto';
import { expect, test } from 'vitest';
import { byWebCrypto } from '#domains/papers';
import { verifyInScript } from './signature.ts';
import { readKeys, readTyped } from './typed.ts';

const claim = 'A'.repeat(134) + '-_';

test.each([
	[`https://daam.example.ly/verify/5071180000#${claim}`, { claim }],
	[
		`\u2066 https://daam.example.ly/verify/5071180000#${claim.slice(0, 50)}\n${claim.slice(50)} \u2069`,
		{ claim },
	],
	[claim, { claim }],
	[`#${claim}`, { claim }],
	['', { problem: 'empty' }],
	[' \u200f\n', { problem: 'empty' }],
	['٤١١٨ ٢٠٧٦ ٣٥', { problem: 'code-only' }],
	['4118-2076-35', { problem: 'code-only' }],
	['https://daam.example.ly/verify/5071180000', { problem: 'unreadable' }],
	[`${claim.slice(0, 100)}`, { problem: 'unreadable' }],
	['x'.repeat(1_000_000).replace(/x/g, 'ء'), { problem: 'unreadable' }],
])('what was pasted: %.60s', (text, read) => expect(readTyped(text)).toEqual(read));

test('keys as published, alone, or nonsense; ids are computed, log keys left out', () => {
	const key = 'Ys5fIn9pXBMA4BUDaHVlK4G37op7pg_YhWChzxPGsGI';
	const from = '2026-01-01T00:00:00.000Z';
	const published = { use: 'claims', id: 'ffffffff', algorithm: 'Ed25519', key, from, to: null };
	const one = { id: '8be73ad4', key, from, to: null };
	expect(readKeys(JSON.stringify({ keys: [published, { ...published, use: 'log' }] }))).toEqual([
		one,
	]);
	expect(readKeys(JSON.stringify([published]))).toEqual([one]);
	expect(readKeys(JSON.stringify(published))).toEqual([one]);
	expect(readKeys(` ${key}\n`)).toEqual([{ ...one, from: '1970-01-01T00:00:00Z' }]);
	for (const text of ['', '{}', '[null]', 'null', '3', key.slice(1), '{"keys":[{"key":5}]}'])
		expect(readKeys(text)).toEqual([]);
});

test('a signature is judged alike by the browser and in script', async () => {
	const { privateKey, publicKey } = generateKeyPairSync('ed25519');
	const raw = new Uint8Array(publicKey.export({ format: 'der', type: 'spki' }).subarray(-32));
	const signed = new TextEncoder().encode('شهادة إشهار');
	const signature = new Uint8Array(sign(null, signed, privateKey));
	for (const check of [byWebCrypto, verifyInScript]) {
		expect(await check(raw, signature, signed)).toBe(true);
		for (let at = 0; at < 64; at += 7) {
			const flipped = signature.slice();
			flipped[at]! ^= 1;
			expect(await check(raw, flipped, signed)).toBe(false);
		}
		expect(await check(raw, signature, signed.slice(1))).toBe(false);
	}
});
