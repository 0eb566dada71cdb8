import { randomBytes } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { newSealKey, openFile, readKek, seal, sealFile, segmentBytes, unseal } from '../index.ts';

const place = { schema: 'identity', table: 'handle', column: 'value', row: 'r1', holder: 'h1' };

async function* inChunks(bytes: Buffer, size: number) {
	for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

const gather = async (pieces: AsyncIterable<Uint8Array>) => {
	const all: Uint8Array[] = [];
	for await (const piece of pieces) all.push(piece);
	return Buffer.concat(all);
};

test('a field opens where it was sealed and nowhere else', () => {
	const key = newSealKey();
	const sealed = seal(key, place, Buffer.from('091 234 5678'));
	expect(sealed.includes('091')).toBe(false);
	expect(unseal(key, place, sealed).toString()).toBe('091 234 5678');
	for (const moved of ['schema', 'table', 'column', 'row', 'holder'] as const)
		expect(() => unseal(key, { ...place, [moved]: 'other' }, sealed)).toThrow();
	expect(() => unseal(newSealKey(), place, sealed)).toThrow();
});

test('every flipped byte of a field is refused', () => {
	const key = newSealKey();
	const sealed = seal(key, place, Buffer.from('سري'));
	for (let at = 17; at < sealed.length; at++) {
		const flipped = Buffer.from(sealed);
		flipped[at]! ^= 1;
		expect(() => unseal(key, place, flipped)).toThrow();
	}
	expect(() => unseal(key, place, sealed.subarray(0, 20))).toThrow('not a sealed value');
});

test.each([0, 1, segmentBytes - 1, segmentBytes, segmentBytes + 1, segmentBytes * 3])(
	'a file of %i bytes comes back',
	async (size) => {
		const key = randomBytes(32);
		const clear = randomBytes(size);
		const sealed = await gather(sealFile(key, inChunks(clear, 10_007)));
		expect((await gather(openFile(key, inChunks(sealed, 7_919)))).equals(clear)).toBe(true);
	},
);

test('flips, cuts, swaps and foreign segments never open', async () => {
	const key = randomBytes(32);
	const whole = segmentBytes + 16;
	const sealed = await gather(sealFile(key, inChunks(randomBytes(segmentBytes * 3 + 500), 65_536)));
	const foreign = await gather(
		sealFile(randomBytes(32), inChunks(randomBytes(segmentBytes * 4), 65_536)),
	);
	const damage = fc.tuple(fc.constantFrom('flip', 'cut', 'swap', 'foreign', 'drop'), fc.nat());
	await fc.assert(
		fc.asyncProperty(damage, async ([how, n]) => {
			let bad = Buffer.from(sealed);
			if (how === 'flip') bad[n % bad.length]! ^= 1 << (n % 8);
			if (how === 'cut') bad = bad.subarray(0, n % bad.length);
			if (how === 'swap')
				bad = Buffer.concat([
					bad.subarray(whole, whole * 2),
					bad.subarray(0, whole),
					bad.subarray(whole * 2),
				]);
			if (how === 'foreign') foreign.copy(bad, whole * (n % 3), 0, whole);
			if (how === 'drop') bad = Buffer.concat([bad.subarray(0, whole), bad.subarray(whole * 2)]);
			await expect(gather(openFile(key, inChunks(bad, 65_536)))).rejects.toThrow();
		}),
		{ numRuns: 150 },
	);
});

test('the key-encryption key is made once, and refused when others can read it', () => {
	const folder = mkdtempSync(join(tmpdir(), 'daam-kek-'));
	try {
		expect(() => readKek(folder)).toThrow();
		const made = readKek(folder, true);
		expect(readKek(folder, true).bytes.equals(made.bytes)).toBe(true);
		chmodSync(join(folder, 'kek'), 0o644);
		expect(() => readKek(folder)).toThrow('readable by others');
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
});
