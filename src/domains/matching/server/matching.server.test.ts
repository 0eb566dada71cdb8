import { sql } from 'kysely';
import { beforeAll, expect, test } from 'vitest';
import { newId, permissionsOf } from '#core';
import { act, ask, workerCaller } from '#platform/server';
import { caller, world } from '../../../../tests/world/index.ts';
import { usePlaces } from '../index.ts';
import {
	checkName,
	compareNames,
	forgetNames,
	indexNames,
	matchName,
	rankNames,
	renewIndex,
} from './index.ts';

const { superuser } = world();

const names: [ar: string, en?: string, ...others: string[]][] = [
	['جمعية السنابل للتنمية المجتمعية', 'Sanabel Association for Community Development'],
	['منظمة رؤى الجنوب', 'South Visions', 'جمعية سنابل سبها للشباب'],
	['مؤسسة قنديل لمحو الأمية'],
	['جمعية الوفاق لرعاية المسنين', 'Wifaq', 'A.W.E.L'],
	['منتدى حفرالوادي للثقافة'],
	['جمعية النور الخيرية بنغازي'],
];
const ids = names.map(() => newId());
const enter = act(
	'matching:keep',
	async (ctx, i: number) => {
		const [nameAr, nameEn, ...others] = names[i]!;
		const publicId = `LY-CSC-000000${i}`;
		await indexNames(ctx, { subject: ids[i]!, publicId, nameAr, nameEn: nameEn ?? null, others });
	},
	{ records: 'nothing', because: 'a test' },
);
beforeAll(async () => {
	usePlaces(['بنغازي', 'Benghazi', 'سبها']);
	for (const i of names.keys()) await enter(workerCaller(), i);
});

const visitor = () =>
	caller({ audience: 'public', account: null, permissions: permissionsOf(['visitor']) });
const applicant = (account = newId()) =>
	caller({ audience: 'org', account, permissions: permissionsOf(['person']) });
const rank = ask('register:search', (ctx, typed: string) => rankNames(ctx, typed));
const first = async (typed: string) => (await rank(visitor(), typed)).ranked[0]?.subject;

test.each<[string, number]>([
	['جمعيه السنابل', 0],
	['السنبال', 0],
	['sanabel', 0],
	['المجتمعية السنابل', 0],
	['سنابل سبها', 1],
	['jam3iyat sanabil sabha', 1],
	['قند', 2],
	['قنديل لمحوالأمية', 2],
	['AWEL', 3],
	['الوفاق', 3],
	['حفر الوادي', 4],
	['النور', 5],
])('%s finds it', async (typed, i) => expect(await first(typed)).toBe(ids[i]));

test.each(['asdfgh', 'quantum pizza', 'شركة تلفونات المريخ', 'في من', '', '١٢٣'])(
	'%s finds nothing',
	async (typed) => expect((await rank(visitor(), typed)).ranked).toEqual([]),
);

test('a former name answers, and says that it is one', async () => {
	const { ranked } = await rank(visitor(), 'سنابل سبها');
	expect(ranked[0]).toMatchObject({ by: 'جمعية سنابل سبها للشباب', matched: ['سنابل', 'سبها'] });
	expect(ranked.some(({ subject }) => subject === ids[0])).toBe(true);
});

test('the check of a name: the same, similar, clear', async () => {
	const verdicts = ['جمعيه قنديل لمحو الاميه', 'مؤسسه القنديل لمحو الأميه', 'جمعية ازدهار درنة'];
	const found = await Promise.all(verdicts.map((name) => checkName(visitor(), { name })));
	expect(found.map(({ verdict }) => verdict)).toEqual(['similar', 'same-as', 'clear']);
	expect(found[1]!.candidates[0]).toMatchObject({
		publicId: 'LY-CSC-0000002',
		shared: expect.arrayContaining(['قنديل']),
	});
	const pair = { name: 'جمعية النور الخيرية', against: 'جمعية النور الخيرية بنغازي' };
	expect((await compareNames(visitor(), pair)).score).toBeGreaterThan(0.65);
});

const propose = act(
	'matching:check-name',
	(ctx, [subject, nameAr]: [string, string]) =>
		indexNames(ctx, { subject, publicId: null, nameAr }),
	{ records: 'nothing', because: 'a test' },
);
const match = ask('matching:check-name', (ctx, name: string) => matchName(ctx, name));
const peek = ask('matching:check-name', (ctx, table: string) =>
	sql`select * from ${sql.table(`matching.${table}`)}`.execute(ctx.db),
);

test('a proposed name is known to its own people and the desk, and not one word of it to others', async () => {
	const [subject, account] = [newId(), newId()];
	const office = newId();
	const proposer = applicant(account);
	await propose({ ...proposer, actor: { ...proposer.actor, office } }, [
		subject,
		'جمعية زبرجد الصحراء',
	]);
	const sees = async (who: ReturnType<typeof caller>) =>
		(await match(who, 'جمعية زبرجد الصحراء')).verdict;
	const deskOf = (office: string | null) =>
		caller({ audience: 'desk', office, permissions: permissionsOf(['registrar']) });
	const [desk, elsewhere] = [deskOf(office), deskOf(newId())];
	expect(await sees(applicant(account))).toBe('same-as');
	expect(await sees(desk)).toBe('same-as');
	expect(await sees(applicant())).toBe('clear');
	expect(await sees(visitor())).toBe('clear');
	expect((await peek(applicant(), 'proposal')).rows).toEqual([]);
	await expect(peek(visitor(), 'proposal')).rejects.toThrow('permission denied');
	for (const table of ['name', 'word', 'form', 'posting'])
		await expect(peek(visitor(), table)).rejects.toThrow('permission denied');
	for (const table of ['public_name', 'public_word', 'public_form', 'public_posting'])
		expect(JSON.stringify((await peek(visitor(), table)).rows)).not.toContain('زبرجد');
	const forget = act('matching:check-name', (ctx, _: null) => forgetNames(ctx, subject), {
		records: 'nothing',
		because: 'a test',
	});
	await forget(elsewhere, null);
	expect([await sees(elsewhere), await sees(deskOf(null))]).toEqual(['same-as', 'clear']);
	await forget(desk, null);
	expect(await sees(desk)).toBe('clear');
});

test('a changed name takes its old words away, and counts stay true', async () => {
	const word = async (text: string) =>
		(await superuser.query('select in_names from matching.word where word = $1', [text])).rows[0]
			?.in_names;
	const before = await word('لرعايه');
	names[3] = ['جمعية الوفاق للبيئة'];
	await enter(workerCaller(), 3);
	expect([before, await word('لرعايه'), await word('للبييه')]).toEqual([1, 0, 1]);
	expect(await first('رعاية المسنين')).toBe(undefined);
	const { rows } = await superuser.query(
		`select (select count(*)::int from matching.name) as n, names,
			(select count(*)::int from matching.word w where in_names <> (select count(*) from matching.posting p where p.word = w.word)) as wrong
		from matching.tally`,
	);
	expect(rows).toEqual([{ n: names.length, names: names.length, wrong: 0 }]);
});

test('what an older edition made is made anew once', async () => {
	await superuser.query('update matching.name set made_by = 0');
	expect(await renewIndex(workerCaller(), null)).toBe(names.length);
	expect(await renewIndex(workerCaller(), null)).toBe(0);
});
