import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { leafOf, peaksOf, rootOf, type Sha256 } from './tree.ts';

const sha256: Sha256 = (...parts) => {
	const hash = createHash('sha256');
	for (const part of parts) hash.update(part);
	return hash.digest();
};
const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');

// the vectors of the Certificate Transparency reference implementation (RFC 6962)
const inputs = [
	'',
	'00',
	'10',
	'2021',
	'3031',
	'40414243',
	'5051525354555657',
	'606162636465666768696a6b6c6d6e6f',
];
test.each([
	[0, 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
	[1, '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d'],
	[2, 'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125'],
	[3, 'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77'],
	[4, 'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7'],
	[5, '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4'],
	[6, '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef'],
	[7, 'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c'],
	[8, '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328'],
])('a tree of %i leaves has the root of RFC 6962', (n, root) => {
	const leaves = inputs.slice(0, n).map((input) => leafOf(sha256, Buffer.from(input, 'hex')));
	expect(hex(rootOf(sha256, leaves))).toBe(root);
});

// the definition of the RFC, word for word
const defined = (leaves: Uint8Array[]): Uint8Array => {
	if (leaves.length === 0) return sha256();
	if (leaves.length === 1) return leaves[0]!;
	let k = 1;
	while (k * 2 < leaves.length) k *= 2;
	return sha256(Uint8Array.of(1), defined(leaves.slice(0, k)), defined(leaves.slice(k)));
};
test('every tree up to 130 leaves, and any other, as the RFC defines it', () => {
	const leaves = Array.from({ length: 1200 }, (_, n) => leafOf(sha256, Buffer.from(String(n))));
	const same = (n: number) => {
		expect(hex(rootOf(sha256, leaves.slice(0, n)))).toBe(hex(defined(leaves.slice(0, n))));
	};
	for (let n = 0; n <= 130; n++) same(n);
	fc.assert(fc.property(fc.nat({ max: 1200 }), same), { numRuns: 20 });
});

test('the complete subtrees of a size cover it without overlap', () => {
	fc.assert(
		fc.property(fc.nat({ max: 2 ** 40 }), (size) => {
			let done = 0;
			for (const { level, n } of peaksOf(size)) {
				expect(n * 2 ** level).toBe(done);
				done += 2 ** level;
			}
			expect(done).toBe(size);
		}),
	);
});
