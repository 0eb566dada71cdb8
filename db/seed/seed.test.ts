import { chmodSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findLooks, verifyJournal } from '#domains/journal/server';
import { findQueue, getCase } from '#domains/registration/server';
import { endTypst, markDemo, useBlobs, workerCaller } from '#platform/server';
import { prepare } from '#wiring';
import { world } from '../../tests/world/index.ts';
import { seed } from './index.ts';
import { atDesk, citizen } from './world.ts';

const { superuser } = world();
const count = async (of: string) =>
	Number((await superuser.query(`select count(*)::int as n from ${of}`)).rows[0].n);
const people = async () => {
	const { rows } = await superuser.query('select demo, id from identity.account');
	return new Map<string, string>(rows.map(({ demo, id }) => [demo, id]));
};
const nameLike = async (part: string): Promise<string> =>
	(await superuser.query('select ref from registration.case where name_ar like $1', [`%${part}%`]))
		.rows[0].ref;

beforeAll(async () => {
	const folder = mkdtempSync(join(tmpdir(), 'daam-demo-'));
	chmodSync(folder, 0o711);
	useBlobs(folder);
	markDemo(folder);
	await prepare();
	// a start that was cut off in the middle of the stories
	await superuser.query(`create function public.cut() returns trigger language plpgsql as
		$$ begin raise exception 'the power went'; end $$`);
	await superuser.query(`create trigger cut before insert on registration.decision for each row
		when (new.n = 4) execute function public.cut()`);
	await expect(seed()).rejects.toThrow('the power went');
	await superuser.query('drop trigger cut on registration.decision');
	expect(await seed()).toBe(true);
});
afterAll(endTypst);

test('every state stands on the desk of Benghazi, each piece once', async () => {
	const { rows } = await superuser.query(
		'select state, count(*)::int as n from registration.case_now group by state',
	);
	expect(Object.fromEntries(rows.map(({ state, n }) => [state, n]))).toEqual({
		...{ draft: 1, submitted: 3, 'under-review': 4, corrections: 2, recommended: 2 },
		...{ accepted: 1, proclaimed: 12, refused: 1, withdrawn: 1 },
	});
	const tareq = atDesk(await people(), 'tareq', new Date());
	const queue = await findQueue(tareq, { filter: 'open', cursor: null });
	expect(queue.counts).toMatchObject({ late: 1, back: 2, returned: 2, decision: 3, mine: 2 });
	expect(queue.items.every(({ name }) => !name!.includes('فزان'))).toBe(true);
	const mabrouk = atDesk(await people(), 'mabrouk', new Date());
	const sebha = await findQueue(mabrouk, { filter: 'open', cursor: null });
	expect(sebha.items.map(({ name }) => name)).toEqual(['جمعية قوافل فزان للتراث الصحراوي']);
});

test('a file that came back shows exactly what changed; a near name is seen, a far one is not', async () => {
	const tareq = atDesk(await people(), 'tareq', new Date());
	const back = await getCase(tareq, { ref: await nameLike('فجر الأبيار') });
	expect(back.changes.map(({ field }) => field)).toEqual(['street', 'clause_assembly']);
	expect(back.slots.filter(({ changed }) => changed).map(({ item }) => item.id)).toEqual([
		'minutes',
	]);
	const near = await getCase(tareq, { ref: await nameLike('القنديل') });
	expect([near.nameState, near.nearNames.map(({ nameAr }) => nameAr)]).toEqual([
		'similar',
		['جمعية قنديل لمحو الأمية وتعليم الكبار'],
	]);
	const far = await getCase(tareq, { ref: await nameLike('رفوف') });
	expect([far.nameState, far.warnings]).toEqual(['clear', []]);
});

test('the first organisation is where the personas work, and sees who looked', async () => {
	const { rows } = await superuser.query(
		`select a.demo, g.role, g.subject_id from identity.role_grant g join identity.account a on a.id = g.account_id
		where g.subject = 'organisation' order by g.role`,
	);
	expect(rows.map(({ demo, role }) => `${demo} ${role}`)).toEqual([
		...['wafa auditor', 'younis head', 'asma member', 'mariam officer', 'khaled treasurer'],
	]);
	const huda = citizen((await people()).get('huda')!, new Date());
	expect((await findLooks(huda, { of: 'person' })).looks.length).toBeGreaterThan(2);
});

test('the world is sound, marked, and a second run changes nothing', async () => {
	expect((await verifyJournal(workerCaller(), null)).faults).toEqual([]);
	expect(await count('papers.paper where not demonstration')).toBe(0);
	expect(await count('organisations.organisation where not demonstration')).toBe(0);
	const parts = ['journal.entry', 'registration.act', 'files.file', 'notices.notification'];
	const before = await Promise.all(parts.map(count));
	expect(await seed()).toBe(false);
	expect(await Promise.all(parts.map(count))).toEqual(before);
});

test('no file of the world reads like nonsense', async () => {
	const tareq = atDesk(await people(), 'tareq', new Date());
	const { rows } = await superuser.query(
		'select ref from registration."case" where office = $1 and submitted_at is not null',
		[tareq.actor.office],
	);
	expect(rows.length).toBeGreaterThan(5);
	for (const { ref } of rows) expect((await getCase(tareq, { ref })).warnings).toEqual([]);
});
