import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { permissionsOf } from '#core';
import type { Jurisdiction } from '#domains/rules';
import { libyaDemonstration } from '#jurisdictions/ly';
import { beekeepers } from '#jurisdictions/fixture';
import { ask } from '#platform/server';
import { caller, world } from '../../../../tests/world/index.ts';
import {
	findChanges,
	findVersionsOn,
	getVersion,
	loadVersions,
	officeFor,
	pinnedOf,
	pinNow,
	serviceOn,
	useJurisdiction,
} from './index.ts';

const home = world();
const worker = (day = '2026-11-24') =>
	caller({ audience: 'worker', permissions: permissionsOf(['worker']) }, { now: new Date(day) });
const visitor = () =>
	caller({ audience: 'public', account: null, permissions: permissionsOf(['visitor']) });
const read = ask('rules:read', (ctx, pinned: ReturnType<typeof pinNow>) => pinnedOf(ctx, pinned));

describe.each([libyaDemonstration, beekeepers])('versions of $code', (declared) => {
	// twelve kinds, of which a country without open services has fewer
	const all =
		6 + declared.regimes.length * 3 + declared.regimes.flatMap((r) => r.services).length * 4;
	const { code } = declared.regimes[0]!.services[0]!;
	const altered = (change: (copy: any) => void): Jurisdiction => {
		const copy = structuredClone(declared);
		change(copy);
		return copy;
	};
	beforeAll(() => useJurisdiction(declared));

	test('they are stored once, changes are public, an older version still answers', async () => {
		expect(await loadVersions(worker(), null)).toBe(all);
		expect(await loadVersions(worker(), null)).toBe(0);
		const pinned = pinNow(serviceOn(code, '2026-11-24')!.service);
		const { no } = declared.regimes[0]!.services[0]!.form;
		useJurisdiction(altered((copy) => (copy.regimes[0].services[0].form.no = 'X')));
		expect(await loadVersions(worker('2026-11-25'), null)).toBe(1);
		expect((await read(visitor(), pinned)).form.no).toBe(no);
		const { changes } = await findChanges(visitor(), {});
		const mine = changes.find((one) => one.code === code && one.from !== null);
		expect(mine).toMatchObject({ kind: 'form', from: pinned.form });
		useJurisdiction(declared);
	});

	test('on any day the versions of that day are in force, under the hash of what they say', async () => {
		const formOn = async (day: string) =>
			(await findVersionsOn(visitor(), { day })).find(
				(one) => one.kind === 'form' && one.code === code,
			);
		const before = (await formOn('2026-11-24'))!;
		const after = (await formOn('2026-11-25'))!;
		expect(before.hash).not.toBe(after.hash);
		expect(await formOn('2026-11-23')).toBeUndefined();
		expect(await formOn('2030-01-01')).toEqual(after);
		const { text } = await getVersion(visitor(), { hash: after.hash });
		expect(createHash('sha256').update(text).digest('hex')).toBe(after.hash);
	});

	test('a value of days gone by cannot become another; from today on it may', async () => {
		const key = 'decision.days';
		const held = (copy: any) => copy.regimes[0].values.find((one: any) => one.key === key);
		useJurisdiction(altered((copy) => (held(copy).value = 99)));
		await expect(loadVersions(worker('2026-11-26'), null)).rejects.toThrow(
			`${declared.regimes[0]!.code}.${key} on 20`,
		);
		const later = altered((copy) => {
			const { to, ...value } = held(copy);
			held(copy).to = '2026-11-25';
			copy.regimes[0].values.push({
				...value,
				value: 99,
				from: '2026-11-26',
				...(to ? { to } : {}),
			});
		});
		useJurisdiction(later);
		// the form goes back to what it was, and the values change
		expect(await loadVersions(worker('2026-11-26'), null)).toBe(2);
		useJurisdiction(declared);
	});

	test('every change is queued for the public log', async () => {
		const { rows } = await home.superuser.query(
			`select count(*) from journal.log_queue where kind = 'rules'`,
		);
		const { changes } = await findChanges(visitor(), {});
		expect(Number(rows[0].count)).toBeGreaterThanOrEqual(changes.length);
	});
});

test('the changelog goes on where a page ended, and takes no nonsense', async () => {
	const { changes } = await findChanges(visitor(), {});
	const { changes: rest } = await findChanges(visitor(), { before: changes[4]!.id });
	expect(rest[0]).toEqual(changes[5]);
	expect(await findChanges(visitor(), { before: "x' or 1" })).toEqual(
		await findChanges(visitor(), {}),
	);
});

test('a version nobody declared does not exist', async () => {
	await expect(getVersion(visitor(), { hash: '0'.repeat(64) })).rejects.toMatchObject({
		kind: 'not-found',
	});
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
	useJurisdiction(libyaDemonstration);
	expect(officeFor(municipality).code).toBe(office);
});
