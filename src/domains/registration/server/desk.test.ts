import { beforeAll, expect, test } from 'vitest';
import { newId } from '#core';
import { libyaDemonstration as libya } from '#jurisdictions/ly';
import {
	agent,
	answersFor,
	freshName,
	openDesk,
	seatOf,
	staff,
	submitted,
} from '../../../../tests/world/cases.ts';
import { world } from '../../../../tests/world/index.ts';
import {
	beginReview,
	checkPaper,
	checkPapersGood,
	declareInterest,
	findMyCases,
	findNext,
	findQueue,
	getCase,
	previewLetter,
	previewRefusal,
	recommend,
} from './index.ts';

const { superuser } = world();
const { office } = seatOf(libya);
const tareq = staff(office, ['registrar']);
const suad = staff(office, ['decider']);
let huda: ReturnType<typeof agent>;
const filed = (day: string, name = freshName()) =>
	submitted(agent(huda.actor.account!, `${day}T08:00:00Z`), libya, answersFor(libya, name));

beforeAll(async () => {
	await openDesk(libya);
	huda = agent();
});

test('papers are found good in one go, each in the version that was seen', async () => {
	const ref = await filed('2026-11-10');
	const seen = (await getCase(tareq, { ref })).slots.flatMap(({ item, file }) =>
		file ? [{ slot: item.id, file: file.id }] : [],
	);
	const stale = [...seen.slice(1), { slot: seen[0]!.slot, file: newId() }];
	await expect(checkPapersGood(tareq, { ref, papers: stale })).rejects.toMatchObject({
		code: 'content-changed',
	});
	await expect(checkPapersGood(tareq, { ref, papers: [] })).rejects.toMatchObject({
		code: 'required',
	});
	expect((await getCase(tareq, { ref })).slots.some(({ check }) => check)).toBe(false);
	await checkPapersGood(tareq, { ref, papers: seen });
	const { slots, offers } = await getCase(tareq, { ref });
	expect(slots.every(({ check }) => check?.result === 'good')).toBe(true);
	expect(offers.find(({ step }) => step.act === 'recommend-accept')!.reason).toBeNull();
});

test('a letter is shown before it goes out, with everything that is wrong in it', async () => {
	const ref = await filed('2026-11-11');
	const ground = 'unclear';
	const defects = [
		{ field: 'street', ground: '', text: ' ' },
		{ slot: 'minutes', ground, text: 'صفحة\u202eناقصة' },
		{ field: 'means', ground: 'made-up', text: 'ن'.repeat(4_001) },
		{ field: 'objectives', ground: 'paper-unreadable', text: 'سند لا يقال في جواب' },
	];
	await expect(previewLetter(tareq, { ref, defects })).rejects.toMatchObject({
		problems: [
			{ field: 'ground.street', code: 'ground-missing' },
			{ field: 'text.street', code: 'required' },
			{ field: 'text.paper.minutes', code: 'direction-override' },
			{ field: 'ground.means', code: 'not-offered' },
			{ field: 'text.means', code: 'too-long' },
			{ field: 'ground.objectives', code: 'not-offered' },
		],
	});
	const good = [{ field: 'street', ground, text: ' كما في العقد ' }];
	expect(await previewLetter(tareq, { ref, defects: good })).toMatchObject({
		round: 1,
		late: 0,
		defects: [{ text: 'كما في العقد', ground: { code: ground } }],
	});
	const { state, timeline, answers, slots } = await getCase(tareq, { ref });
	// a paper is called in the letter what the desk calls it
	const at = { slot: 'seat', ground: 'paper-unreadable', text: 'لا تُقرأ' };
	const { title } = slots.find(({ item }) => item.id === 'seat')!.item;
	expect([answers.seat_kind, title.en]).toEqual(['lease', 'Lease of the headquarters']);
	expect((await previewLetter(tareq, { ref, defects: [at] })).defects[0]!.place).toEqual(title);
	expect([state.id, timeline.length]).toEqual(['submitted', 1]);
});

test('a refusal is shown before it goes out, with its grounds in words and the ways against it', async () => {
	const ref = await filed('2026-11-12');
	const grounds = [libya.regimes[0]!.reasons.find((one) => one.for.includes('refuse'))!.code];
	await recommend(tareq, { ref, outcome: 'refuse', grounds, text: 'لم يكتمل' });
	await expect(previewRefusal(suad, { ref, grounds: [], text: 'سبب\u202e' })).rejects.toMatchObject(
		{
			problems: [{ code: 'ground-missing' }, { field: 'text', code: 'direction-override' }],
		},
	);
	const shown = await previewRefusal(suad, { ref, grounds, text: ' لم يكتمل ' });
	expect(shown).toMatchObject({ reasons: 'لم يكتمل', grounds: [{ code: grounds[0] }] });
	expect(shown.leaflet.courtUntil).not.toBeNull();
});

test('a decider begins with what waits for a decision; the next file is by the end of its clock', async () => {
	const list = await findQueue(suad, {});
	expect(list.filter).toBe('decision');
	expect(list.items).toMatchObject([{ recommended: 'refuse', decides: true, recused: false }]);
	const open = (await findQueue(tareq, {})).items.map(({ ref }) => ref);
	expect(open.length).toBeGreaterThan(2);
	expect(await findNext(tareq, {})).toBe(open[0]);
	expect(await findNext(tareq, { after: open[0]! })).toBe(open[1]);
	expect(await findNext(tareq, { after: open.at(-1)! })).toBe(open[0]);
	expect(await findNext(tareq, { after: 'nothing' })).toBe(open[0]);
	await declareInterest(tareq, { ref: open[1]! });
	expect(await findNext(tareq, { after: open[0]! })).toBe(open[2]);
	const row = (await findQueue(tareq, {})).items.find(({ ref }) => ref === open[1]);
	expect(row).toMatchObject({ recused: true, decides: false });
	const elsewhere = staff(newId(), ['registrar', 'decider']);
	expect(await findNext(elsewhere, {})).toBeNull();
});

test('the list counts papers nobody looked at, and near names show where they are', async () => {
	const name = freshName();
	const ref = await filed('2026-11-13', name);
	const other = await filed('2026-11-14', `${name} الجديدة`);
	const rowOf = async (of: string) =>
		(await findQueue(tareq, {})).items.find((row) => row.ref === of)!;
	const needed = (await rowOf(ref)).papersNeeded;
	expect((await rowOf(ref)).unchecked).toBe(needed);
	await beginReview(tareq, { ref });
	await checkPaper(tareq, { ref, slot: 'minutes', result: 'good' });
	expect((await rowOf(ref)).unchecked).toBe(needed - 1);
	const { nearNames } = await getCase(tareq, { ref: other });
	expect(nearNames).toMatchObject([{ nameAr: name, publicId: null, entry: null }]);
	expect(nearNames[0]!.municipality).not.toBeNull();
});

test('a service that is offered no more keeps its rows, by the name its form has', async () => {
	const ref = await filed('2026-11-15');
	const rows = async () => [
		(await findQueue(tareq, {})).items.find((row) => row.ref === ref),
		(await findMyCases(huda, null)).find((row) => row.ref === ref),
	];
	const before = await rows();
	// as if the declaration did not name it any more
	await superuser.query(`alter table registration."case" disable trigger case_keeps_pins`);
	await superuser.query(`update registration."case" set service = 'gone' where ref = $1`, [ref]);
	const { title } = libya.regimes[0]!.services[0]!.form;
	const service = { code: 'gone', title };
	expect(await rows()).toEqual(before.map((row) => ({ ...row, service })));
});
