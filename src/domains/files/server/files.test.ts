import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { newId, permissionsOf } from '#core';
import { act, ask, useBlobs } from '#platform/server';
import { caller, world } from '../../../../tests/world/index.ts';
import { findFiles, holdFiles, readFile, receiveFile, sweepFiles } from './index.ts';

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
const find = ask('files:read', (ctx, ids: string[]) => findFiles(ctx, ids));
const read = ask('files:read', async (ctx, id: string) => {
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

test('no metadata stays in a picture, and it stays upright', async () => {
	const exif = Buffer.from(
		'Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06\0\0\0\0\0\0GPS-canary 32.11N',
		'latin1',
	);
	const app1 = Buffer.concat([Buffer.from([0xff, 0xe1, 0, exif.length + 2]), exif]);
	const frame = Buffer.from([0xff, 0xc0, 0, 11, 8, 0, 16, 0, 16, 1, 1, 0x11, 0]);
	const scan = Buffer.from([0xff, 0xda, 0, 8, 1, 1, 0, 0, 63, 0, 1, 2, 3, 0xff, 0xd9]);
	const jpeg = Buffer.concat([
		Buffer.from([0xff, 0xd8]),
		app1,
		frame,
		scan,
		Buffer.from('after-canary'),
	]);
	const giver = person();
	const file = await receive(giver, {
		holder: newId(),
		name: 'p.jpg',
		bytes: jpeg.toString('base64'),
	});
	const kept = await read(giver, file.id);
	expect(kept.toString('latin1')).not.toMatch(/GPS|canary/);
	expect(kept.includes(Buffer.from([0xff, 0xe1]))).toBe(true);
	expect(kept.readUInt16BE(kept.indexOf('Exif') + 6 + 18)).toBe(6);
	expect(kept.subarray(-15)).toEqual(scan);
});

test('what nobody holds goes after a day, and its bytes with it', async () => {
	const giver = person();
	const file = await receive(giver, {
		holder: newId(),
		name: 'a.pdf',
		bytes: pdf.toString('base64'),
	});
	const keeper = caller(
		{ audience: 'worker', account: null, permissions: permissionsOf(['worker']) },
		{ now: new Date('2026-11-25T09:00:00Z') },
	);
	expect(await sweepFiles(keeper, null)).toBeGreaterThan(0);
	expect(await find(giver, [file.id])).toEqual([]);
	await expect(read(giver, file.id)).rejects.toMatchObject({ kind: 'not-found' });
});
