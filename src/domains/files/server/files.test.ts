import { randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import sharp from 'sharp';
import { beforeAll, describe, expect, test } from 'vitest';
import { newId, permissionsOf } from '#core';
import { act, ask, headBlob, useBlobs } from '#platform/server';
import { caller, world } from '../../../../tests/world/index.ts';
import {
	type Arrived,
	arriveFile,
	findFiles,
	holdFiles,
	readFile,
	receiveFile,
	removeDestroyed,
	sweepFiles,
} from './index.ts';

const { superuser } = world();
const folder = mkdtempSync(join(tmpdir(), 'daam-blobs-'));
beforeAll(() => useBlobs(folder));

const pdf = Buffer.from(
	'%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer << /Root 1 0 R >>\n%%EOF\n',
);
const png = Buffer.from(
	'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
	'base64',
);
const permissions = permissionsOf(['person', 'registrar']);
const person = (account = newId()) => caller({ audience: 'org', account, permissions });
const receive = act(
	'files:upload',
	(ctx, input: { holder: string; name: string; bytes: string; office?: string }) =>
		receiveFile(ctx, input.holder, {
			name: input.name,
			bytes: Buffer.from(input.bytes, 'base64'),
		}).then(async (file) => {
			if (input.office) await holdFiles(ctx, [file.id], { office: input.office });
			return file;
		}),
	{ records: 'nothing', because: 'a test' },
);
const find = ask('files:upload', (ctx, ids: string[]) => findFiles(ctx, ids));
const read = ask('files:upload', async (ctx, id: string) => {
	const pieces = [];
	for await (const piece of (await readFile(ctx, id)).stream) pieces.push(piece);
	return Buffer.concat(pieces);
});
const take = (bytes: Buffer, name = 'x.pdf') =>
	receive(person(), { holder: newId(), name, bytes: bytes.toString('base64') });

test('what was handed in is read back by its giver, and lies sealed on the disk', async () => {
	const giver = person();
	const bytes = Buffer.concat([
		pdf.subarray(0, 9),
		Buffer.from('% canary-5519\n'),
		pdf.subarray(9),
	]);
	const file = await receive(giver, {
		holder: newId(),
		name: 'محضر.pdf',
		bytes: bytes.toString('base64'),
	});
	expect(await read(giver, file.id)).toEqual(bytes);
	expect((await find(giver, [file.id]))[0]).toMatchObject({ name: 'محضر.pdf', size: bytes.length });
	const onDisk = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((one) =>
		one.isFile(),
	);
	for (const one of onDisk)
		expect(readFileSync(join(one.parentPath, one.name), 'latin1')).not.toContain('canary-5519');
	const { rows } = await superuser.query('select f::text as row from files.file f');
	expect(JSON.stringify(rows)).not.toMatch(/محضر|canary/);
});

test('a stranger and a desk see nothing; the office it was filed with does', async () => {
	const office = newId();
	const file = await receive(person(), {
		holder: newId(),
		name: 'a.pdf',
		bytes: pdf.toString('base64'),
		office,
	});
	const desk = (of: string | null) => caller({ audience: 'desk', permissions, office: of });
	expect(await find(person(), [file.id])).toEqual([]);
	expect(await find(desk(newId()), [file.id])).toEqual([]);
	expect(await find(desk(null), [file.id])).toEqual([]);
	expect(await find(desk(office), [file.id])).toHaveLength(1);
	await expect(read(person(), file.id)).rejects.toMatchObject({ kind: 'not-found' });
});

describe('refused with the reason', () => {
	test.each<[string, Buffer, string?]>([
		['file-empty', Buffer.alloc(0)],
		['file-type', Buffer.from('<html><script>alert(1)</script></html>')],
		['file-type', Buffer.from('MZ\x90\x00 this program', 'latin1')],
		['file-type', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')],
		['file-disguised', Buffer.from('%PDF-1.7 cut off')],
		['file-disguised', png.subarray(0, 40)],
		['file-encrypted', Buffer.from('%PDF-1.7\ntrailer << /Encrypt 5 0 R >>\n%%EOF')],
		['pdf-active', Buffer.from('%PDF-1.7\n<< /S /JavaScript /JS (app.alert(1)) >>\n%%EOF')],
		['pdf-active', Buffer.from('%PDF-1.7\n<< /S /J#61vaScript >>\n%%EOF')],
		['pdf-active', Buffer.from('%PDF-1.7\n<< /S /Launch >>\n%%EOF')],
		['file-name', pdf, 'a\u202efdp.exe'],
		['file-name', pdf, 'a\u0000.pdf'],
	])('%s', async (code, bytes, name) => {
		await expect(take(bytes, name)).rejects.toMatchObject({ kind: 'invalid', code, field: 'file' });
	});
	test('an image of more than 50 megapixels, before it is decoded', async () => {
		const wide = Buffer.from(png);
		wide.writeUInt32BE(10_000, 16);
		wide.writeUInt32BE(5_001, 20);
		await expect(take(wide)).rejects.toMatchObject({ code: 'image-too-large' });
	});
	test('over 25 MB', async () => {
		const big = Buffer.concat([pdf, Buffer.alloc(25_000_001)]);
		await expect(take(big)).rejects.toMatchObject({ code: 'file-too-big' });
	});
});

const colours = (width: number, height: number) =>
	sharp(randomBytes(width * height * 3), { raw: { width, height, channels: 3 } });
const told = {
	IFD0: { Make: 'canary-make', Artist: 'canary-artist' },
	IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '32/1 6/1 0/1' },
};

describe('no metadata stays in a picture, and its pixels do', () => {
	test.each(['jpeg', 'png', 'webp'] as const)('%s', async (kind) => {
		const original = await colours(64, 48)
			[kind]()
			.withExif(told)
			.withXmp('<x>canary-xmp</x>')
			.toBuffer();
		expect(original.includes('canary-artist')).toBe(true);
		const giver = person();
		const file = await receive(giver, {
			holder: newId(),
			name: `p.${kind}`,
			bytes: original.toString('base64'),
		});
		const kept = await read(giver, file.id);
		expect(kept.includes('canary')).toBe(false);
		expect((await sharp(kept).metadata()).exif).toBeUndefined();
		const pixels = (bytes: Buffer) => sharp(bytes).raw().toBuffer();
		expect((await pixels(kept)).equals(await pixels(original))).toBe(true);
		expect(file).toMatchObject({ size: kept.length, type: `image/${kind}` });
	});

	test('a second picture behind the first goes, and the way to turn the first stays', async () => {
		const first = await colours(32, 32)
			.jpeg({ progressive: true })
			.withExif(told)
			.withMetadata({ orientation: 6 })
			.toBuffer();
		const second = await colours(8, 8).jpeg().withExif(told).toBuffer();
		const giver = person();
		const file = await receive(giver, {
			holder: newId(),
			name: 'p.jpg',
			bytes: Buffer.concat([first, second]).toString('base64'),
		});
		const kept = await read(giver, file.id);
		expect(kept.includes('canary')).toBe(false);
		expect(await sharp(kept).metadata()).toMatchObject({ width: 32, height: 32, orientation: 6 });
		expect(kept.indexOf(Buffer.from([0xff, 0xd9]))).toBe(kept.length - 2);
	});

	test('a picture that is cut off, or only looks like one, is refused', async () => {
		const whole = await colours(64, 64).jpeg().toBuffer();
		await expect(take(whole.subarray(0, 900))).rejects.toMatchObject({ code: 'file-disguised' });
		const png = await colours(64, 64).png().toBuffer();
		png.fill(7, 60, 400);
		await expect(take(png)).rejects.toMatchObject({ code: 'file-disguised' });
	});
});

describe('papers', () => {
	const object = (dictionary: string, packed: Buffer) =>
		Buffer.concat([
			Buffer.from(`%PDF-1.7\n4 0 obj\n<< ${dictionary} /Length ${packed.length} >>\nstream\n`),
			packed,
			Buffer.from('\nendstream\nendobj\n%%EOF\n'),
		]);
	const script = Buffer.from('7 0 << /S /JavaScript /JS (app.alert(1)) >>');
	test('commands packed in a stream are found, and one that cannot be unpacked is no paper', async () => {
		for (const [code, bytes] of [
			['pdf-active', object('/Type /ObjStm /Filter /FlateDecode', deflateSync(script))],
			['pdf-active', object('/Type /Obj#53tm /Filter /FlateDecode', deflateSync(script))],
			[
				'file-disguised',
				object('/Type /ObjStm /Filter /ASCIIHexDecode', Buffer.from(script.toString('hex'))),
			],
			[
				'file-disguised',
				object('/Type /ObjStm /Filter /FlateDecode', deflateSync(Buffer.alloc(70_000_000))),
			],
			['file-disguised', object('/Type /ObjStm /Filter /FlateDecode', randomBytes(500))],
		] as const)
			await expect(take(bytes)).rejects.toMatchObject({ code });
	});
	test('compressed pictures that say three letters by chance are no command', async () => {
		const noise = Buffer.concat([
			randomBytes(500_000),
			Buffer.from(' /JS( /JS 1 0 R '),
			randomBytes(900_000),
		]);
		const paper = object('/Type /XObject /Filter /DCTDecode', noise);
		expect(await take(paper)).toMatchObject({ type: 'application/pdf', size: paper.length });
	});
	test('what Typst makes is taken', async () => {
		const { NodeCompiler } = await import('@myriaddreamin/typst-ts-node-compiler');
		const made = NodeCompiler.create().pdf({ mainFileContent: '= محضر الاجتماع التأسيسي' });
		expect(await take(Buffer.from(made))).toMatchObject({ type: 'application/pdf' });
	});
});

test('an upload that breaks off, or grows over the limit, leaves nothing', async () => {
	async function* breaking() {
		yield pdf;
		throw new Error('the line broke');
	}
	async function* endless() {
		for (;;) yield Buffer.alloc(1_000_000);
	}
	await expect(arriveFile({ name: 'a.pdf', bytes: breaking() })).rejects.toThrow('broke');
	await expect(arriveFile({ name: 'a.pdf', bytes: endless() })).rejects.toMatchObject({
		code: 'file-too-big',
		facts: { limit: 25_000_000 },
	});
	expect(readdirSync(join(folder, 'parts'))).toEqual([]);
});

test('the same file sent again with one key of a form is received once', async () => {
	const deed = act(
		'files:upload',
		async (ctx, { file }: { file: Arrived }) => (await receiveFile(ctx, newId(), file)).id,
		{ records: 'nothing', because: 'a test' },
	);
	const giver = { ...person(), once: newId() };
	const send = async (bytes: Buffer) =>
		deed(giver, { file: await arriveFile({ name: 'a.pdf', bytes }) });
	const first = await send(pdf);
	expect(await send(pdf)).toBe(first);
	await expect(send(Buffer.concat([pdf, Buffer.from('\n')]))).rejects.toMatchObject({
		code: 'once-key-used',
	});
});

test('a colleague files what another gave, and nobody files what he does not see', async () => {
	const organisation = newId();
	const office = newId();
	const colleague = () => caller({ audience: 'org', permissions, organisation });
	const hold = act('files:upload', (ctx, ids: string[]) => holdFiles(ctx, ids, { office }), {
		records: 'nothing',
		because: 'a test',
	});
	const { id } = await receive(colleague(), {
		holder: organisation,
		name: 'a.pdf',
		bytes: pdf.toString('base64'),
	});
	await expect(hold(person(), [id])).rejects.toMatchObject({ kind: 'not-found' });
	await hold(colleague(), [id]);
	expect(await find(caller({ audience: 'desk', permissions, office }), [id])).toHaveLength(1);
});

test('what nobody holds goes after a day, its key at once and its bytes with the next round', async () => {
	const giver = person();
	const file = await receive(giver, {
		holder: newId(),
		name: 'a.pdf',
		bytes: pdf.toString('base64'),
	});
	const keeper = (hours: number) =>
		caller(
			{ audience: 'worker', account: null, permissions: permissionsOf(['worker']) },
			{ now: new Date(Date.parse('2026-11-24T08:00:00Z') + hours * 3_600_000) },
		);
	const lying = async () => {
		const { rows } = await superuser.query(
			'select holder, address, file_key from files.file where id = $1',
			[file.id],
		);
		return { key: rows[0].file_key, bytes: await headBlob(rows[0].holder, rows[0].address) };
	};
	await sweepFiles(keeper(23), null);
	expect(await find(giver, [file.id])).toHaveLength(1);
	expect(await sweepFiles(keeper(25), null)).toBeGreaterThan(0);
	expect(await find(giver, [file.id])).toEqual([]);
	await expect(read(giver, file.id)).rejects.toMatchObject({ kind: 'not-found' });
	expect(await lying()).toMatchObject({ key: null, bytes: expect.any(Number) });
	expect(await removeDestroyed(keeper(26), null)).toBeGreaterThan(0);
	expect(await lying()).toEqual({ key: null, bytes: null });
	expect(await removeDestroyed(keeper(26), null)).toBe(0);
});
