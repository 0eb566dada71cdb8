import { sql } from 'kysely';
import { beforeAll, expect, test } from 'vitest';
import { newId, permissionsOf } from '#core';
import { libyaDemonstration } from '#jurisdictions/ly';
import { act, ask, type Caller, workerCaller } from '#platform/server';
import {
	accepted,
	agent,
	answersFor,
	drafted,
	openDesk,
	paper,
	seatOf,
	staff,
	submitted,
} from '../../../../tests/world/cases.ts';
import { caller, world } from '../../../../tests/world/index.ts';
import * as room from './index.ts';

const { superuser } = world();
const declared = libyaDemonstration;
const { office } = seatOf(declared);
const huda = agent();
const tareq = staff(office, ['registrar']);
const suad = staff(office, ['decider']);
const elsewhere = staff(declared.offices.find((one) => one.id !== office)!.id, [
	'registrar',
	'decider',
]);
beforeAll(() => openDesk(declared));

const rows = ask('registration:follow', async (ctx, table: string) => {
	const { rows } = await sql<{ n: number }>`select count(*)::int as n
		from ${sql.id('registration', table)}`.execute(ctx.db);
	return rows[0]!.n;
});
const seen = (who: Caller, table: string) => rows(who, table).catch((error) => String(error.code));
const denied = '42501';
const tables = [
	'case',
	'mandate',
	'act',
	'case_now',
	'clock',
	'draft',
	'slot',
	'proposal',
	'letter',
	'claim',
	'verdict',
	'decision',
	'message',
	'invitation',
];

test('a draft: no desk reads a row of it; nor does anybody else', async () => {
	await drafted(huda, declared);
	for (const who of [
		tareq,
		suad,
		elsewhere,
		agent(),
		caller({ permissions: permissionsOf(['person']) }),
	])
		for (const table of tables) expect([0, denied]).toContain(await seen(who, table));
	for (const table of ['draft', 'slot', 'proposal']) expect(await seen(tareq, table)).toBe(denied);
	expect(await seen(huda, 'draft')).toBeGreaterThan(0);
});

test('a filed case: its office and its applicant; no other office, nobody else, no context', async () => {
	const ref = await accepted({ applicant: huda, registrar: tareq, decider: suad }, declared);
	await room.sendMessage(huda, { ref, text: 'سؤال' });
	await room.writeNote(tareq, { ref, text: 'داخلي' });
	for (const table of ['case', 'act', 'case_now', 'clock', 'decision', 'message']) {
		expect(await seen(tareq, table), table).toBeGreaterThan(0);
		for (const who of [elsewhere, agent(), caller({ permissions: permissionsOf(['person']) })])
			expect([0, denied], table).toContain(await seen(who, table));
	}
	for (const reading of [room.getCase, room.getMyCase])
		await expect(reading(elsewhere, { ref })).rejects.toMatchObject({ kind: 'not-found' });
	await expect(room.getMyCase(agent(), { ref })).rejects.toMatchObject({ kind: 'not-found' });
	await expect(room.getCase(tareq, { ref: '000000000' })).rejects.toMatchObject({
		code: 'case-unknown',
	});
});

test('what staff think of a file is not the applicant’s login to read, nor is an invitation the desk’s', async () => {
	const inside = ask('registration:follow', async (ctx, column: string) =>
		sql`select ${sql.id(column)} from registration.case_now`.execute(ctx.db),
	);
	for (const column of ['recommendation', 'papers', 'name', 'prepared', 'interested'])
		await expect(inside(huda, column)).rejects.toMatchObject({ code: denied });
	expect(await seen(tareq, 'invitation')).toBe(denied);
});

test('nothing that was done is changed; nobody decides what he prepared, by SQL either', async () => {
	const { rows } = await superuser.query('select case_id, seq from registration.act limit 1');
	const { case_id, seq } = rows[0];
	for (const change of ['update registration.act set kind = kind', 'delete from registration.act'])
		await expect(
			superuser.query(`${change} where case_id = $1 and seq = $2`, [case_id, seq]),
		).rejects.toThrow('never changed');
	await expect(
		superuser.query('update registration."case" set form_hash = $1 where id = $2', ['x', case_id]),
	).rejects.toThrow('keeps its versions');
	const ref = await submitted(huda, declared);
	await room
		.recommend(tareq, { ref, outcome: 'refuse', grounds: ['unclear-not'], text: 'x' })
		.catch(() => {});
	await room.recommend(tareq, {
		ref,
		outcome: 'refuse',
		grounds: ['clause-missing'],
		text: 'بند ناقص',
	});
	const forge = ask(
		'registration:follow',
		async (ctx, of: { grounds: string; note: string; actor: string }) =>
			sql`insert into registration.act (case_id, seq, id, kind, visibility, actor, at, grounds, facts, note, content_hash,
			form_hash, workflow_hash, checklist_hash, on_seq, on_actor, prev_hash, hash)
		select c.id, n.seq + 1, ${newId()}::uuid, 'refuse', 'applicant', ${of.actor}::uuid, now(), ${of.grounds}::text[], '{}',
			${of.note === '' ? null : Buffer.alloc(60)}, n.content_hash, c.form_hash, c.workflow_hash, c.checklist_hash,
			n.seq, ${tareq.actor.account}::uuid, n.head, n.head
		from registration."case" c join registration.case_now n on n.case_id = c.id where c.ref = ${ref}`.execute(
				ctx.db,
			),
	);
	const by = (who: Caller, more = {}) =>
		forge(who, { grounds: '{clause-missing}', note: 'x', actor: who.actor.account!, ...more });
	await expect(by(tareq)).rejects.toMatchObject({ constraint: 'act_decided_by_two' });
	await expect(by(suad, { grounds: '{}' })).rejects.toMatchObject({
		constraint: 'act_refusal_reasoned',
	});
	await expect(by(suad, { note: '' })).rejects.toMatchObject({
		constraint: 'act_refusal_reasoned',
	});
	await expect(by(suad, { actor: newId() })).rejects.toMatchObject({ code: denied });
	await expect(by(elsewhere)).resolves.toMatchObject({ numAffectedRows: 0n });
});

test('each staff look at a case is shown to its applicant; the work list shows nobody', async () => {
	const ref = await submitted(huda, declared);
	const looks = async () =>
		(
			await superuser.query('select * from journal.look where reference = $1 and person = $2', [
				ref,
				huda.actor.account,
			])
		).rows;
	await room.findQueue(tareq, {});
	expect(await looks()).toHaveLength(0);
	const { slots } = await room.getCase(tareq, { ref });
	await room.getPaper(suad, { ref, file: slots[0]!.file!.id });
	expect((await looks()).map(({ groups }) => groups)).toEqual([
		['addresses', 'answers', 'contacts', 'messages', 'names'],
		['papers'],
	]);
});

test('no word that was typed lies in clear in the rows or the once-keys of a case', async () => {
	const planted = 'كلمةمزروعة';
	const answers = { ...answersFor(declared), street: planted };
	const ref = await drafted({ ...huda, once: undefined! }, declared, answers);
	await room.attachPaper(
		{ ...huda, once: newId() },
		{ ref, slot: 'logo', file: paper(`${planted}.pdf`) },
	);
	await room.submitApplication(huda, { ref });
	await room.sendMessage(huda, { ref, text: planted });
	await room.returnForCorrections(tareq, {
		ref,
		defects: [{ field: 'street', ground: 'unclear', text: planted }],
	});
	for (const table of [
		...tables.map((one) => `registration."${one}"`),
		'app.once',
		'journal.entry',
		'papers.paper',
		'jobs.job',
	]) {
		const { rows } = await superuser.query(
			`select count(*)::int as n from ${table} t where t::text like $1`,
			[`%${planted}%`],
		);
		expect([table, rows[0].n]).toEqual([table, 0]);
	}
});

test('50 proclamations at once take consecutive numbers; one that fails takes none', async () => {
	const refs: string[] = [];
	for (let i = 0; i < 50; i++)
		refs.push(await accepted({ applicant: agent(), registrar: tareq, decider: suad }, declared));
	const before = await superuser.query(
		`select coalesce(max(entry_n), 0)::int as n from organisations.recognition`,
	);
	const stolen = agent();
	const same = { ...answersFor(declared), name_ar: 'جمعية الظلال الوارفة' };
	const twins = [
		await accepted({ applicant: stolen, registrar: tareq, decider: suad }, declared, same),
	];
	const planted = act('registration:decide', async (ctx, ref: string) => {
		await room.proclaim(ctx, { ref });
		throw new Error('planted');
	});
	const failing = [];
	for (let i = 0; i < 5; i++)
		failing.push(await accepted({ applicant: agent(), registrar: tareq, decider: suad }, declared));
	const broken = failing.map((ref) => planted(suad, ref).catch((error: Error) => error.message));
	const results = await Promise.allSettled(
		[...refs, ...twins, ...twins].map((ref) => room.proclaim(suad, { ref })),
	);
	expect(await Promise.all(broken)).toEqual(failing.map(() => 'planted'));
	const entries = results.flatMap((one) => (one.status === 'fulfilled' ? [one.value.entry] : []));
	expect(entries).toHaveLength(51);
	const numbers = entries.map((entry) => Number(entry.split('/')[0])).sort((a, b) => a - b);
	expect(numbers).toEqual(Array.from({ length: 51 }, (_, i) => before.rows[0].n + 1 + i));
	const refused = results.find((one) => one.status === 'rejected') as PromiseRejectedResult;
	expect(refused.reason).toMatchObject({ code: 'not-now' });
}, 120_000);

test('the same once-key twice, even at once, is one act: submission, recommendation, proclamation', async () => {
	const [applicant, answers] = [agent(), answersFor(declared)];
	const ref = await drafted(applicant, declared, answers);
	const acts = async () =>
		(
			await superuser.query(
				`select kind from registration.act a join registration."case" c on c.id = a.case_id where c.ref = $1 order by a.seq`,
				[ref],
			)
		).rows.map(({ kind }) => kind as string);
	const twice = async <O>(who: Caller, deed: (who: Caller) => Promise<O>) => {
		const once = { ...who, once: newId() };
		const [first, second] = await Promise.all([deed(once), deed(once)]);
		expect(second).toEqual(first);
		expect(await deed(once)).toEqual(first);
	};
	await twice(applicant, (who) => room.submitApplication(who, { ref }));
	for (const slot of (await room.getCase(tareq, { ref })).slots.filter(({ file }) => file))
		await room.checkPaper(tareq, { ref, slot: slot.item.id, result: 'good' });
	const advice = { ref, outcome: 'accept' as const, grounds: [], text: 'كامل' };
	await twice(tareq, (who) => room.recommend(who, advice));
	await twice(suad, (who) => room.acceptApplication(who, { ref }));
	await twice(suad, (who) => room.proclaim(who, { ref }));
	const done = (await acts()).filter((kind) => kind !== 'check-paper');
	expect(done).toEqual(['submit', 'recommend-accept', 'accept', 'proclaim']);
});

test('two applications of one name: the second is not entered when the first was', async () => {
	const same = { ...answersFor(declared), name_ar: 'جمعية مرافئ الغيمة البعيدة' };
	const first = await submitted(agent(), declared, same);
	const second = await submitted(agent(), declared, {
		...answersFor(declared),
		name_ar: same.name_ar,
	});
	const shown = await room.getCase(tareq, { ref: second });
	expect(shown).toMatchObject({ nameState: 'similar' });
	for (const ref of [first, second]) {
		await room.judgeName(tareq, { ref, verdict: 'clear', reason: 'الأول أسبق' });
		for (const slot of ['minutes', 'bylaws', 'mandate', 'seat'])
			await room.checkPaper(tareq, { ref, slot, result: 'good' });
		await room.recommend(tareq, { ref, outcome: 'accept', grounds: [], text: 'كامل' });
		await room.acceptApplication(suad, { ref });
	}
	await room.proclaim(suad, { ref: first });
	await expect(room.proclaim(suad, { ref: second })).rejects.toMatchObject({ code: 'name-taken' });
	await expect(
		room.judgeName(tareq, { ref: second, verdict: 'clear', reason: 'x' }),
	).rejects.toMatchObject({ code: 'name-taken' });
});

test('the worker sees cases and no draft’s words', async () => {
	const worker = workerCaller();
	const look = {
		...worker,
		actor: { ...worker.actor, permissions: permissionsOf(['worker', 'person']) },
	};
	expect(await seen(look, 'case')).toBeGreaterThan(0);
	const words = ask('registration:follow', async (ctx, _: null) =>
		sql`select answers from registration.draft`.execute(ctx.db),
	);
	await expect(words(look, null)).rejects.toMatchObject({ code: denied });
});
