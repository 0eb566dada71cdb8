import { randomBytes } from 'node:crypto';
import * as v from 'valibot';
import { beforeAll, describe, expect, test } from 'vitest';
import { dayOf, newId, permissionsOf } from '#core';
import { usePlaces } from '#domains/matching';
import { indexNames } from '#domains/matching/server';
import { enterOrganisation, grantRecognition } from '#domains/organisations/server';
import {
	listAnswerOf,
	namesAnswer,
	namesAnswerOf,
	organisationAnswer,
	organisationAnswerOf,
	organisationList,
} from '#domains/register';
import { rulesNow, useJurisdiction } from '#domains/rules/server';
import { libyaDemonstration } from '#jurisdictions/ly';
import { act } from '#platform/server';
import { caller, waitsForLock, world } from '../../../../tests/world/index.ts';
import {
	askNames,
	checkPublicName,
	comparePublicNames,
	getOrganisation,
	searchRegister,
} from './index.ts';

const { superuser } = world();
const visitor = () =>
	caller(
		{
			audience: 'public',
			account: null,
			roles: ['visitor'],
			permissions: permissionsOf(['visitor']),
		},
		{ now: new Date() },
	);
const today = dayOf(new Date());

type Given = {
	nameAr: string;
	nameEn?: string;
	place: string;
	fields: string[];
	entry: [n: number, year: number];
	former?: string;
	at?: string;
};
const given: Given[] = [
	{
		...{ nameAr: 'جمعية السنابل للتنمية المجتمعية', nameEn: 'Sanabel Association' },
		...{ place: 'LY010304', fields: ['development', 'education'], entry: [4, 2018] },
	},
	{
		...{ nameAr: 'منظمة رؤى الجنوب', place: 'LY031901', fields: ['youth'], entry: [19, 2020] },
		former: 'جمعية سنابل سبها للشباب',
	},
	{ nameAr: 'جمعية سنابل الخير', place: 'LY010201', fields: ['social'], entry: [31, 2019] },
	{ nameAr: 'مؤسسة قنديل للمعرفة', place: 'LY010304', fields: ['education'], entry: [5, 2018] },
];
const entered: { id: string; publicId: string }[] = [];

const enter = act(
	'registration:decide',
	async (ctx, one: Given) => {
		const made = await enterOrganisation(ctx, {
			...{ kind: 'association', nameAr: one.nameAr, nameEn: one.nameEn ?? null },
			...{ municipality: one.place, fieldsOfWork: one.fields, demonstration: true },
			...{ street: 'شارع الزيتون 7', objectives: 'تحسين دخل الأسر' },
			officers: [
				{ role: 'member', name: 'شخص أول' },
				{ role: 'chair', name: 'شخص ثان' },
			],
		});
		const [n, year] = one.entry;
		await grantRecognition(ctx, {
			...{ organisation: made.id, authority: rulesNow().authorities[0]!.id },
			...{ regime: 'csc-associations', kind: 'proclamation', series: 'association' },
			...{ decision: { n, year, on: today }, entry: { n, year }, validFrom: today },
		});
		if (one.former)
			await indexNames(ctx, {
				...{ subject: made.id, publicId: made.publicId, nameAr: one.nameAr },
				others: [one.former],
			});
		return made;
	},
	{ records: 'nothing', because: 'a test' },
);

beforeAll(async () => {
	useJurisdiction(libyaDemonstration);
	usePlaces(['بنغازي', 'المرج', 'سبها']);
	for (const [i, one] of given.entries()) {
		const now = new Date(Date.UTC(2026, 0, 1 + i));
		const desk = caller({ office: newId(), permissions: permissionsOf(['decider']) }, { now });
		entered.push(await enter(desk, one));
		if (one.former)
			await superuser.query(
				`insert into organisations.name (organisation_id, id, text, lang, kind, from_on, to_on)
				values ($1, $2, $3, 'ar', 'former', '2015-01-01', '2020-06-01')`,
				[entered[i]!.id, newId(), one.former],
			);
	}
});

const search = (asked: Parameters<typeof searchRegister>[1]) => searchRegister(visitor(), asked);
const names = (list: Awaited<ReturnType<typeof search>>) => list.items.map(({ nameAr }) => nameAr);
const id = (i: number) => entered[i]!.publicId;

describe('search', () => {
	test.each<[string, number]>([
		['جمعيه السنبال', 0],
		['sanabel', 0],
		['٤/٢٠١٨', 0],
		['2019/31', 2],
		['سنابل سبها', 1],
	])('%s', async (q, i) => expect((await search({ q })).items[0]?.publicId).toBe(id(i)));

	test('by permanent identifier, with or without its letters', async () => {
		for (const q of [id(3), id(3).toLowerCase(), id(3).slice(7)])
			expect(names(await search({ q }))).toEqual([given[3]!.nameAr]);
	});

	test('a former name says that it is one and until when; what is near says that it is', async () => {
		const list = await search({ q: 'جمعية سنابل سبها للشباب' });
		expect(list.items[0]).toMatchObject({ by: { name: given[1]!.former, until: '2020-06-01' } });
		expect([list.onlyNear, (await search({ q: 'السنبال' })).onlyNear]).toEqual([false, true]);
	});

	test('a place that was typed brings its own forward and is offered', async () => {
		expect(names(await search({ q: 'سنابل المرج' }))[0]).toBe(given[2]!.nameAr);
		expect((await search({ q: 'بنغازي' })).place?.name.ar).toBe('بنغازي');
	});

	test('nonsense finds nothing, the code of a paper is told as one', async () => {
		expect(await search({ q: 'quantum pizza' })).toMatchObject({ items: [], total: 0, next: null });
		expect(await search({ q: '1234567894' })).toMatchObject({ items: [], code: '1234567894' });
	});
});

describe('narrowing and order', () => {
	test('by district, municipality, field, ICNP/TSO code, state: with counts beside', async () => {
		const places = ['LY0103', 'LY010304', 'بنغازي', 'Benghazi'];
		for (const municipality of places)
			expect((await search({ chosen: { municipality } })).total).toBe(2);
		expect((await search({ chosen: { field: 'F20' } })).total).toBe(1);
		expect((await search({ chosen: { recognition: 'not-renewed' } })).total).toBe(0);
		const list = await search({ q: 'سنابل', chosen: { field: 'youth' }, facets: true });
		expect([list.total, names(list)]).toEqual([1, [given[1]!.nameAr]]);
		expect(list.facets!.field.map(({ value, n }) => `${value} ${n}`).sort()).toEqual([
			...['development 1', 'education 1', 'social 1', 'youth 1'],
		]);
		expect(list.facets!.municipality.map(({ n }) => n)).toEqual([1]);
	});

	test('what nobody knows is refused by name', async () => {
		await expect(search({ chosen: { municipality: 'أطلانطس' } })).rejects.toMatchObject({
			code: 'place-unknown',
			field: 'municipality',
		});
		await expect(search({ chosen: { field: 'Z99' } })).rejects.toMatchObject({
			code: 'field-unknown',
		});
	});

	test.each([
		['newest', {}],
		['by name', { sort: 'name' as const }],
		['by nearness', { q: 'جمعية' }],
	])('pages of one, %s: everything once, in the order of one page', async (_, asked) => {
		const whole = await search(asked);
		const seen: string[] = [];
		let cursor: string | undefined;
		do {
			const page = await search({ ...asked, limit: 1, cursor });
			expect(page.total).toBe(whole.total);
			seen.push(...names(page));
			cursor = page.next ?? undefined;
		} while (cursor);
		expect(seen).toEqual(names(whole));
	});

	test('a cursor of another list, a changed or an invented one is refused', async () => {
		const { next } = await search({ limit: 1 });
		const changed = next!.slice(0, -1) + (next!.endsWith('A') ? 'B' : 'A');
		const bad = [changed, 'x', '', next!.slice(3), randomBytes(60).toString('base64url'), '💥'];
		for (const cursor of bad.filter(Boolean))
			await expect(search({ limit: 1, cursor })).rejects.toMatchObject({ code: 'cursor-wrong' });
		await expect(search({ q: 'سنابل', cursor: next! })).rejects.toMatchObject({
			code: 'cursor-wrong',
		});
	});
});

test('one organisation: everything its page says, officers by role without names', async () => {
	const one = await getOrganisation(visitor(), { publicId: id(0).toLowerCase() });
	expect(one).toMatchObject({
		...{ publicId: id(0), standing: 'active', objectives: 'تحسين دخل الأسر' },
		municipality: { name: { ar: 'بنغازي' } },
		recognitions: [{ state: 'active', entry: '4/2018' }],
		reportDue: null,
	});
	expect(one.officers.map(({ code, name }) => [code, name])).toEqual([
		['chair', null],
		['member', null],
	]);
	for (const publicId of ['LY-CSC-9999999', '', '\0', "x' or 1=1", 'LY-CSC-'.padEnd(4_000, '1')])
		await expect(getOrganisation(visitor(), { publicId })).rejects.toMatchObject({
			kind: 'not-found',
			code: 'organisation-unknown',
		});
});

test('the check of a name, and of two', async () => {
	const { verdict, candidates } = await checkPublicName(visitor(), {
		name: 'مؤسسة القنديل للمعرفه',
	});
	expect(verdict).toBe('same-as');
	expect(candidates[0]).toMatchObject({ publicId: id(3), shared: ['قنديل', 'للمعرفة'] });
	const pair = { name: 'مؤسسة قنديل', against: 'جمعية القنديل' };
	expect(await comparePublicNames(visitor(), pair)).toMatchObject({ shared: ['القنديل'] });
	await expect(askNames(visitor(), {})).rejects.toMatchObject({ code: 'required', field: 'name' });
});

test('the API answers what its document says', async () => {
	const list = listAnswerOf(await search({ q: 'سنابل' }));
	const plain = <T>(value: T): T => JSON.parse(JSON.stringify(value));
	expect(v.parse(v.strictObject(organisationList.entries), plain(list))).toEqual(plain(list));
	const one = organisationAnswerOf(
		await getOrganisation(visitor(), { publicId: id(1) }),
		'http://localhost:3000',
	);
	expect(v.parse(v.strictObject(organisationAnswer.entries), plain(one))).toEqual(plain(one));
	const check = namesAnswerOf(await askNames(visitor(), { name: 'جمعية السنابل' }));
	expect(v.parse(namesAnswer, plain(check))).toEqual(plain(check));
});

test('what is withheld is in nothing that is told, from the same instant', async () => {
	const planted = {
		nameAr: 'جمعية زمردة المخفية',
		nameEn: 'Zumurruda',
		place: 'LY010105',
		fields: ['media'],
		entry: [77, 2021],
	} satisfies Given;
	const desk = caller({ office: newId(), permissions: permissionsOf(['decider']) });
	const { id: subject, publicId } = await enter(desk, planted);
	await superuser.query(
		`update organisations.officer set public_name = 'اسم مزروع' where organisation_id = $1`,
		[subject],
	);
	const withhold = (field: string) =>
		superuser.query(
			'insert into organisations.withholding (organisation_id, field, from_at) values ($1, $2, now())',
			[subject, field],
		);
	const everything = async () =>
		JSON.stringify([
			await search({ facets: true, limit: 200 }),
			await search({ q: planted.nameAr, facets: true }),
			await search({ q: 'zumurruda' }),
			await search({ q: '77/2021' }),
			await search({ q: publicId }),
			await checkPublicName(visitor(), { name: planted.nameAr }),
			await getOrganisation(visitor(), { publicId }).catch(({ code }) => code),
		]);
	expect(await everything()).toContain('اسم مزروع');
	for (const field of ['municipality', 'fields_of_work', 'officers', 'objectives'])
		await withhold(field);
	expect(await everything()).not.toMatch(/LY010105|اسم مزروع|تحسين دخل الأسر"[^}]*77/);
	expect((await search({ chosen: { municipality: planted.place } })).total).toBe(0);
	// while somebody reads its page
	await superuser.query('begin; lock table papers.paper in access exclusive mode');
	const read = getOrganisation(visitor(), { publicId }).catch(({ code }) => code);
	await waitsForLock(superuser);
	await withhold('name');
	await superuser.query('commit');
	expect(await read).toBe('organisation-unknown');
	expect(await everything()).not.toMatch(/زمرد|[Zz]umurr|77\/2021"[^}]/);
	// it counts: that something near exists is told, the exact spelling is not confirmed
	expect(await checkPublicName(visitor(), { name: planted.nameAr })).toEqual({
		verdict: 'similar',
		candidates: [],
		unshown: true,
	});
	await expect(getOrganisation(visitor(), { publicId })).rejects.toMatchObject({
		code: 'organisation-unknown',
	});
});
