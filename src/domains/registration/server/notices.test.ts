import { beforeAll, expect, test } from 'vitest';
import { permissionsOf } from '#core';
import { openAccountFor } from '#domains/identity/server';
import { deliverNotices, listInbox, spokenBy, useNotices } from '#domains/notices/server';
import { numberOn } from '#domains/rules';
import { libyaDemonstration } from '#jurisdictions/ly';
import { type Happening, workerCaller } from '#platform/server';
import {
	accepted,
	agent,
	answersFor,
	drafted,
	openDesk,
	seatOf,
	staff,
	submitted,
} from '../../../../tests/world/cases.ts';
import { caller, world } from '../../../../tests/world/index.ts';
import { registrationWords } from '../index.ts';
import {
	claimCase,
	declareInterest,
	findQueue,
	findIdleDrafts,
	findMyCases,
	getMyCase,
	jobs,
	lapseDraft,
	notices,
	proclaim,
	resubmit,
	returnForCorrections,
	saveAnswers,
	sendMessage,
	warnOfLapse,
	writeToApplicant,
} from './index.ts';

const { superuser } = world();
const declared = libyaDemonstration;
const { office } = seatOf(declared);
const tareq = staff(office, ['registrar']);
const suad = staff(office, ['decider']);
beforeAll(() => openDesk(declared));

/** Lets the worker tell of everything recorded so far; gives who was told of what. */
const told = async (account: string): Promise<string[]> => {
	useNotices({ notices: spokenBy(registrationWords, notices), quiet: {} });
	const { rows } = await superuser.query(
		`select data from jobs.job where name = 'journal.react' order by created_on, id`,
	);
	for (const { data } of rows) await deliverNotices(workerCaller(tareq.now), data as Happening);
	const inbox = await superuser.query(
		'select event from notices.notification where account_id = $1 order by id',
		[account],
	);
	return inbox.rows.map(({ event }) => event.replace('registration.', ''));
};

test('the applicant is told of every turn, the desk of what came back, each once', async () => {
	const huda = agent();
	const ref = await submitted(huda, declared);
	await claimCase(tareq, { ref });
	const defects = [{ field: 'name_ar', ground: 'unclear', text: 'غير واضح' }];
	await returnForCorrections(tareq, { ref, defects });
	const { versions } = await getMyCase(huda, { ref });
	const answers = { name_ar: `${answersFor(declared).name_ar as string} الجديدة` };
	await saveAnswers(huda, { ref, part: 'name', answers, baseVersion: versions.name! });
	await resubmit({ ...huda, now: tareq.now }, { ref });
	await sendMessage(huda, { ref, text: 'سؤال' });
	await writeToApplicant(tareq, { ref, text: 'جواب' });
	const events = ['application-submitted', 'application-returned', 'message-sent'];
	expect((await told(huda.actor.account!)).sort()).toEqual([...events].sort());
	expect((await told(tareq.actor.account!)).sort()).toEqual([
		'application-resubmitted',
		'message-sent',
	]);
});

/** A registrar of the office with an account. */
const hired = async (name: string) => {
	const { account } = await openAccountFor(
		caller({ audience: 'identity', permissions: permissionsOf(['worker']) }),
		{
			name,
			handle: '',
			demo: name,
			grants: [{ subject: 'office', subjectId: office, role: 'registrar' }],
		},
	);
	return staff(office, ['registrar'], account);
};

test('who declared an interest holds the file no more and is told nothing of it', async () => {
	const huda = agent();
	const ref = await submitted(huda, declared);
	const [iman, nadia] = [await hired('إيمان'), await hired('نادية')];
	const claimed = async () =>
		(await findQueue(tareq, {})).items.find((row) => row.ref === ref)!.claim !== null;
	await claimCase(nadia, { ref });
	expect(await claimed()).toBe(true);
	await declareInterest(nadia, { ref });
	expect(await claimed()).toBe(false);
	await sendMessage(huda, { ref, text: 'سؤال' });
	expect(await told(iman.actor.account!)).toEqual(['message-sent']);
	expect(await told(nadia.actor.account!)).toEqual([]);
});

test('the agent whose mandate ended is still told of the proclamation', async () => {
	const huda = agent();
	const ref = await accepted({ applicant: huda, registrar: tareq, decider: suad }, declared);
	await proclaim(suad, { ref });
	expect(await told(huda.actor.account!)).toContain('organisation-proclaimed');
});

test('a draft nobody touched for the declared months lapses, and only that', async () => {
	const huda = agent();
	const ref = await drafted(huda, declared);
	const filed = await submitted(huda, declared);
	const months = numberOn(declared.regimes[0]!, 'draft.months', '2026-11-24')!;
	const after = (n: number) => workerCaller(new Date(huda.now.getTime() + n * 30 * 86_400_000));
	await jobs[0]!.run(after(months - 1), {});
	expect(await findIdleDrafts(after(months - 1), { after: null })).toContainEqual(
		expect.objectContaining({ ref }),
	);
	expect((await findMyCases(huda, null)).map((one) => one.ref)).toContain(ref);
	await jobs[0]!.run(after(months + 1), {});
	expect((await findMyCases(huda, null)).map((one) => one.ref)).toEqual([filed]);
	await expect(getMyCase(huda, { ref })).rejects.toMatchObject({ code: 'case-unknown' });
	await expect(lapseDraft(after(months + 1), filed)).resolves.toBe(false);
	const { rows } = await superuser.query(
		`select count(*)::int as n from registration.draft d join registration."case" c on c.id = d.case_id where c.ref = $1`,
		[ref],
	);
	expect(rows[0].n).toBe(0);
	expect(await told(huda.actor.account!)).toContain('draft-lapsed');
});

test('who begins a draft reads on which day it lapses', async () => {
	const huda = agent(undefined, '2026-12-10T08:00:00Z');
	const ref = await drafted(huda, declared);
	const late = workerCaller(new Date('2027-11-30T08:40:00Z'));
	expect(await warnOfLapse(late, ref)).toBe(true);
	expect(await warnOfLapse(late, ref)).toBe(false);
	expect(await told(huda.actor.account!)).toEqual(['draft-warned']);
	const [notice] = (
		await listInbox(caller({ ...huda.actor, audience: 'identity' }), { locale: 'ar' })
	).notices;
	expect(notice!.first).toContain('10/12/2027');
});
