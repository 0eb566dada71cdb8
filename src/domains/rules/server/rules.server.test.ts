import { beforeAll, expect, test } from 'vitest';
import { permissionsOf } from '#core';
import { libyaDemonstration } from '#jurisdictions/ly';
import { beekeepers } from '#jurisdictions/fixture';
import { ask } from '#platform/server';
import { caller, world } from '../../../../tests/world/index.ts';
import {
	findChanges,
	loadVersions,
	officeFor,
	pinnedOf,
	pinNow,
	serviceOn,
	useJurisdiction,
} from './index.ts';

world();
const worker = (day = '2026-11-24') =>
	caller({ audience: 'worker', permissions: permissionsOf(['worker']) }, { now: new Date(day) });
const visitor = () =>
	caller({ audience: 'public', account: null, permissions: permissionsOf(['visitor']) });
const read = ask('rules:read', (ctx, pinned: ReturnType<typeof pinNow>) => pinnedOf(ctx, pinned));

beforeAll(() => useJurisdiction(libyaDemonstration));

test('versions are stored once, changes are public, an older version still answers', async () => {
	expect(await loadVersions(worker(), null)).toBe(7);
	expect(await loadVersions(worker(), null)).toBe(0);
	const { service } = serviceOn('association-registration', '2026-11-24')!;
	const pinned = pinNow(service);
	const changed = structuredClone(libyaDemonstration);
	(changed.regimes[0]!.services[0]!.form as { no: string }).no = '2';
	useJurisdiction(changed);
	expect(await loadVersions(worker('2026-11-25'), null)).toBe(1);
	expect((await read(visitor(), pinned)).form.no).toBe('1');
	const changes = await findChanges(visitor(), null);
	expect(changes[0]).toMatchObject({ kind: 'form', from_hash: pinned.form });
	useJurisdiction(libyaDemonstration);
});

test('only the worker loads; a version nobody kept is a fault', async () => {
	await expect(loadVersions(visitor(), null)).rejects.toMatchObject({ kind: 'forbidden' });
	const none = { form: '0'.repeat(64), workflow: '0'.repeat(64), checklist: '0'.repeat(64) };
	await expect(read(visitor(), none)).rejects.toThrow('ever kept');
});

test('a faulty declaration is refused with every fault', () => {
	const faulty = structuredClone(beekeepers);
	(faulty.regimes[0]!.blocking as string[]).push('tea');
	expect(() => useJurisdiction(faulty)).toThrow(
		/fixture\.swarms\.tea .*open regime lacks a blocking value/,
	);
});

test.each([
	['LY010304', 'benghazi'],
	['LY031901', 'sebha'],
	['LY021104', 'tripoli'],
	['nowhere', 'tripoli'],
])('the office for %s is %s', (municipality, office) => {
	expect(officeFor(municipality).code).toBe(office);
});
