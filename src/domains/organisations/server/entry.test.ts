import fc from 'fast-check';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { addDays, dayOf, newId } from '#core';
import { recognitionOn, type RecognitionEvent } from '#domains/organisations';
import {
	endWithholdings,
	enterOrganisation,
	grantRecognition,
} from '#domains/organisations/server';
import { act, ask, workerCaller } from '#platform/server';
import { caller, world } from '../../../../tests/world/index.ts';

const { superuser } = world();
const today = dayOf(new Date());

const desk = () => caller({ office: newId(), permissions: new Set(['registration:decide']) });
const enter = act(
	'registration:decide',
	async (ctx, { nameAr, entry }: { nameAr: string; entry: number }) => {
		const { id, publicId } = await enterOrganisation(ctx, {
			...{ kind: 'association', nameAr, nameEn: 'Qandil', municipality: 'LY010304' },
			...{ fieldsOfWork: ['education', 'culture'], officers: [], demonstration: true },
			objectives: 'تعليم الكبار',
		});
		const recognition = await grantRecognition(ctx, {
			...{ organisation: id, authority: newId(), regime: 'r', kind: 'proclamation', series: 's' },
			...{ decision: { n: 1, year: 2026, on: today }, entry: { n: entry, year: 2026 } },
			validFrom: today,
		});
		return { id, publicId, recognition };
	},
	{ records: 'nothing', because: 'a test' },
);

const visitor = () =>
	caller({
		audience: 'public',
		account: null,
		roles: ['visitor'],
		permissions: new Set(['organisations:read']),
	});
const readAll = ask('organisations:read', async (ctx, id: string) => {
	const views = ['entry', 'name', 'recognition', 'recognition_event', 'site', 'officer'];
	const rows: { rows: object[] }[] = [];
	for (const view of views)
		rows.push(
			await sql<object>`select * from ${sql.table(`organisations.public_${view}`)}
				where organisation_id = ${id}`.execute(ctx.db),
		);
	const whole =
		await sql<object>`select * from organisations.public_organisation where id = ${id}`.execute(
			ctx.db,
		);
	return [...rows, whole].map((one) => one.rows);
});

test('what is entered is published in the same transaction, and what is withheld leaves at once', async () => {
	const { id, publicId } = await enter(desk(), { nameAr: 'جمعية قنديل لمحو الأمية', entry: 1 });
	const withhold = (field: string) =>
		superuser.query(
			'insert into organisations.withholding (organisation_id, field, from_at) values ($1, $2, now())',
			[id, field],
		);
	const shown = async () => JSON.stringify(await readAll(visitor(), id));
	expect((await readAll(visitor(), id))[0]).toMatchObject([
		{
			public_id: publicId,
			municipality: 'LY010304',
			fields_of_work: ['education', 'culture'],
			recognition: 'active',
		},
	]);
	await withhold('municipality');
	expect(await shown()).not.toContain('LY010304');
	await withhold('objectives');
	await withhold('fields_of_work');
	expect(await shown()).not.toMatch(/تعليم الكبار|education/);
	await withhold('name');
	expect(await shown()).toBe('[[],[],[],[],[],[],[]]');
	await superuser.query(
		"update organisations.withholding set until_at = now() - interval '1 second'",
	);
	expect((await readAll(visitor(), id))[0]).toHaveLength(1);
});

test('a withholding whose end comes by itself is carried out once, and no other is', async () => {
	const { id } = await enter(desk(), { nameAr: 'جمعية المنارة البيضاء', entry: 7 });
	const lasting = await enter(desk(), { nameAr: 'جمعية الراية', entry: 8 });
	const withhold = (of: string, until: string | null) =>
		superuser.query(
			`insert into organisations.withholding (organisation_id, field, from_at, until_at)
				values ($1, 'name', now(), now() + $2::interval)`,
			[of, until],
		);
	await withhold(id, '200 milliseconds');
	await withhold(lasting.id, '1 hour');
	await endWithholdings(workerCaller(), null);
	expect((await readAll(visitor(), id))[0]).toHaveLength(0);
	await superuser.query('select pg_sleep(0.25)');
	expect(await endWithholdings(workerCaller(), null)).toBe(1);
	expect((await readAll(visitor(), id))[0]).toHaveLength(1);
	expect((await readAll(visitor(), lasting.id))[0]).toHaveLength(0);
	expect(await endWithholdings(workerCaller(), null)).toBe(0);
});

test('the state in the flat row is the fold of the events, whatever they are', async () => {
	const { id, recognition } = await enter(desk(), { nameAr: 'جمعية الوادي', entry: 2 });
	const day = fc.integer({ min: -40, max: 3 }).map((n) => addDays(today, n));
	const kind = fc.constantFrom(
		...(['granted', 'renewed', 'due', 'not-renewed', 'suspended', 'resumed', 'restored'] as const),
	);
	const stories = fc.array(fc.record({ kind, on: day, days: fc.integer({ min: 1, max: 30 }) }), {
		maxLength: 7,
	});
	await fc.assert(
		fc.asyncProperty(stories, async (story) => {
			const events: RecognitionEvent[] = [
				{ kind: 'granted' as const, on: addDays(today, -50), days: 0 },
				...story.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0)),
			].map((one) => ({
				...one,
				until: one.kind === 'suspended' ? addDays(one.on, one.days) : null,
			}));
			await superuser.query('begin');
			await superuser.query(
				'delete from organisations.recognition_event where recognition_id = $1',
				[recognition],
			);
			for (const [i, event] of events.entries())
				await superuser.query(
					`insert into organisations.recognition_event (organisation_id, recognition_id, id, kind, on_day, until_day, document, grounds, appeal)
					values ($1, $2, $3, $4, $5, $6, $3, 'سبب', 'تظلم')`,
					[
						...[id, recognition, newId(new Date(Date.UTC(2026, 0, 1, 0, 0, i)))],
						...[event.kind, event.on, event.until],
					],
				);
			const { rows } = await superuser.query(
				'select recognition, recognition_until, recognition_after from organisations.entry where organisation_id = $1',
				[id],
			);
			await superuser.query('commit');
			const { recognition: state, recognition_until: until, recognition_after: after } = rows[0];
			expect(state).toBe(recognitionOn(events, today));
			if (until) {
				const due = events.filter((one) => one.on <= today);
				expect(after).toBe(recognitionOn(due, until));
			}
		}),
		{ numRuns: 60 },
	);
});

test('no serving login writes the flat row', async () => {
	const writing = act('registration:decide', (ctx, _: null) =>
		sql`update organisations.entry set kind = 'x'`.execute(ctx.db),
	);
	await expect(writing(desk(), null)).rejects.toThrow('permission denied');
});
