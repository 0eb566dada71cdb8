import { beforeAll, expect, test } from 'vitest';
import { libyaDemonstration } from '#jurisdictions/ly';
import { workerCaller } from '#platform/server';
import { agent, drafted, openDesk, paper } from '../../../../tests/world/cases.ts';
import { world } from '../../../../tests/world/index.ts';
import {
	attachPaper,
	detachPaper,
	findMyCases,
	jobs,
	saveAnswers,
	settleProposal,
} from './index.ts';

const { superuser } = world();
const declared = libyaDemonstration;
beforeAll(() => openDesk(declared));

const lapseAt = (at: string) => jobs[0]!.run(workerCaller(new Date(at)), {});
const begun = '2026-12-10T08:00:00Z';
const openOf = async (who: ReturnType<typeof agent>) =>
	(await findMyCases(who, null)).map(({ ref }) => ref);

test('twelve months of the calendar in Tripoli, its last day whole', async () => {
	// the 10th began in Tripoli two hours before it did in Greenwich
	const huda = agent(undefined, '2026-12-09T22:30:00Z');
	const ref = await drafted(huda, declared);
	await lapseAt('2027-12-10T21:30:00Z');
	expect(await openOf(huda)).toEqual([ref]);
	await lapseAt('2027-12-10T22:30:00Z');
	expect(await openOf(huda)).toEqual([]);
});

test('a paper that is given and a save that waits beside another touch a draft', async () => {
	const [huda, amal] = [agent(undefined, begun), agent(undefined, begun)];
	const given = await drafted(huda, declared);
	const saved = await drafted(amal, declared);
	const later = { now: new Date('2027-11-05T08:00:00Z') };
	await attachPaper({ ...huda, ...later }, { ref: given, slot: 'bylaws', file: paper() });
	const answers = { name_ar: 'جمعية أخرى للاختبار' };
	await saveAnswers({ ...amal, ...later }, { ref: saved, part: 'name', answers, baseVersion: 0 });
	await lapseAt('2028-06-01T01:20:00Z');
	expect([await openOf(huda), await openOf(amal)]).toEqual([[given], [saved]]);
	await lapseAt('2028-11-06T01:20:00Z');
	expect([await openOf(huda), await openOf(amal)]).toEqual([[], []]);
});

const warnings = async (ref: string): Promise<string[]> => {
	const { rows } = await superuser.query(
		`select body::jsonb #>> '{facts,last}' as last from journal.entry
			where body::jsonb @> jsonb_build_object('event', 'registration.draft-warned', 'facts', jsonb_build_object('ref', $1::text))
			order by seq`,
		[ref],
	);
	return rows.map(({ last }) => last);
};

test('whoever begins a draft is told twice before it lapses, and anew when it was touched', async () => {
	const huda = agent(undefined, begun);
	const ref = await drafted(huda, declared);
	const warnAt = (day: string) => jobs[1]!.run(workerCaller(new Date(`${day}T08:40:00Z`)), {});
	for (const day of ['2027-10-10', '2027-10-11', '2027-10-12']) await warnAt(day);
	expect(await warnings(ref)).toEqual(['2027-12-10']);
	const later = { now: new Date('2027-11-20T08:00:00Z') };
	const answers = { name_ar: 'جمعية لها حكاية' };
	await saveAnswers({ ...huda, ...later }, { ref, part: 'name', answers, baseVersion: 0 });
	for (const day of ['2027-11-26', '2028-09-21', '2028-11-06', '2028-11-07']) await warnAt(day);
	expect(await warnings(ref)).toEqual(['2027-12-10', '2028-11-20', '2028-11-20']);
	// the clock stood still for both days: once is enough, and nothing can be saved after the last one
	const amal = agent(undefined, '2026-12-11T08:00:00Z');
	const late = await drafted(amal, declared);
	await warnAt('2027-12-05');
	await warnAt('2027-12-06');
	await warnAt('2027-12-12');
	expect(await warnings(late)).toEqual(['2027-12-11']);
});

test('a paper that is taken out and a late save that is let go touch a draft too', async () => {
	const [huda, amal] = [agent(undefined, begun), agent(undefined, begun)];
	const emptied = await drafted(huda, declared);
	const settled = await drafted(amal, declared);
	await attachPaper(
		{ ...huda, now: new Date('2027-01-05T08:00:00Z') },
		{ ref: emptied, slot: 'bylaws', file: paper() },
	);
	const late = { now: new Date('2027-11-20T08:00:00Z') };
	await detachPaper({ ...huda, ...late }, { ref: emptied, slot: 'bylaws' });
	const answers = { name_ar: 'جمعية أخرى للاختبار' };
	const { proposal } = await saveAnswers(amal, {
		...{ ref: settled, part: 'name', answers, baseVersion: 0 },
	});
	await settleProposal({ ...amal, ...late }, { ref: settled, proposal: proposal!, take: false });
	await lapseAt('2028-11-20T10:00:00Z');
	expect([await openOf(huda), await openOf(amal)]).toEqual([[emptied], [settled]]);
	await lapseAt('2028-11-21T10:00:00Z');
	expect([await openOf(huda), await openOf(amal)]).toEqual([[], []]);
});

test('a draft that fails bars no other, and the job says that it failed', async () => {
	const [huda, amal] = [agent(undefined, begun), agent(undefined, begun)];
	const broken = await drafted(huda, declared);
	await drafted(amal, declared);
	await superuser.query(`alter table registration."case" disable trigger case_keeps_pins`);
	await superuser.query(`update registration."case" set regime = 'gone' where ref = $1`, [broken]);
	await superuser.query(`alter table registration."case" enable trigger case_keeps_pins`);
	await expect(lapseAt('2029-03-01T01:20:00Z')).rejects.toMatchObject({ code: 'drafts-left' });
	expect(await openOf(amal)).toEqual([]);
});
