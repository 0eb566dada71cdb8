import { newId, newReference, newVerifyCode, permissionsOf, type Role } from '#core';
import { findSession, giveGrant, inviteColleague } from '#domains/identity/server';
import {
	acceptApplication,
	claimCase,
	getMyCase,
	openDraft,
	proclaim,
	recommend,
	refuseApplication,
	returnForCorrections,
	saveAnswers,
	sendMessage,
	writeNote,
} from '#domains/registration/server';
import { officeFor, rulesNow, versionOf } from '#domains/rules/server';
import { act, ask, readConfig, workerCaller } from '#platform/server';
import { sql } from 'kysely';
import { openInstallation } from '../../bin/open.ts';
import { agent, answersFor, recommended, staff, submitted } from './cases.ts';
import { caller } from './index.ts';
import { signInAs } from './sign-in.ts';

/** The roles of the matrix by the personas of the demonstration world who hold them. */
export const phones: Record<Exclude<Role, 'visitor'>, string> = {
	person: '+218910000001',
	head: '+218910000003',
	officer: '+218910000004',
	treasurer: '+218910000005',
	member: '+218910000006',
	auditor: '+218910000007',
	registrar: '+218910000011',
	decider: '+218910000014',
	trainer: '+218910000021',
	funder: '+218910000022',
	administrator: '+218910000023',
};
const other = '+218910000002';

/** What one party has in the running application: cases at every stage, by the words routes use for them. */
export type Sample = {
	/** a filed case, and one at each later stage */
	ref: string;
	returned: string;
	recommended: string;
	accepted: string;
	proclaimed: string;
	refused: string;
	/** a draft with a late save that waits */
	draft: string;
	part: string;
	slot: string;
	file: string;
	proposal: string;
	/** the receipt of the filed case, and the certificate of the proclaimed one */
	receipt: string;
	certificate: string;
	organisation: string;
	/** a role held in it, and an open invitation into it */
	grant: string;
	invitation: string;
	publicId: string;
	/** a version of the rules */
	hash: string;
};
export type Samples = {
	own: Sample;
	other: Sample;
	missing: Sample;
	cookies: Record<Role, string>;
};

/** The cookies of a persona who signs in by phone. */
export const cookieOf = async (home: string, phone: string) =>
	(await signInAs(home, phone)).map(([name, value]) => `${name}=${value}`).join('; ');

/** The account a session belongs to. */
export const accountOf = async (cookies: string): Promise<string> => {
	const token = /(?:^|; )daam=([^;]+)/.exec(cookies)![1]!;
	const anyone = caller(
		{ audience: 'identity', permissions: permissionsOf(['visitor']) },
		{ now: new Date() },
	);
	return (await findSession(anyone, { token }))!.account;
};

const give = act(
	'identity:seed',
	(ctx, grant: { account: string; organisation: string; role: Role }) =>
		giveGrant(ctx, {
			account: grant.account,
			subject: 'organisation',
			subjectId: grant.organisation,
			role: grant.role,
			source: 'test',
		}),
	{ records: 'nothing', because: 'a test lends a role' },
);

const idOf = ask('organisations:read', async (ctx, publicId: string): Promise<string> => {
	const { rows } = await sql<{ id: string }>`select id from organisations.public_organisation
		where public_id = ${publicId}`.execute(ctx.db);
	return rows[0]!.id;
});

/** Somebody who stands in an organisation, and somebody invited into it. */
const enterPeople = async (organisation: string, account: string) => {
	const now = new Date();
	const head = caller(
		{
			audience: 'org',
			organisation,
			permissions: permissionsOf(['person', 'head']),
			factorAt: now,
		},
		{ now },
	);
	return {
		grant: await give(workerCaller(), { account, organisation, role: 'auditor' }),
		...(await inviteColleague(head, { role: 'officer', name: 'نجلاء عمر' })),
	};
};

type People = { applicant: string; registrar: string; decider: string; colleague: string };

const enter = async (people: People, place: string): Promise<Sample> => {
	const declared = rulesNow();
	const service = declared.regimes[0]!.services[0]!;
	const now = new Date().toISOString();
	const office = officeFor(place).id;
	const who = agent(people.applicant, now);
	const registrar = staff(office, ['registrar'], people.registrar, now);
	const decider = staff(office, ['decider'], people.decider, now);
	const answers = () => ({ ...answersFor(declared), [service.carries.municipality]: place });
	const file = () => submitted(who, declared, answers());
	const ground = declared.regimes[0]!.reasons.find(
		(one) => one.for.includes('return') && one.for.includes('refuse'),
	)!.code;
	const advised = async () => {
		const said = answers();
		const ref = await submitted(who, declared, said);
		await recommended(registrar, ref, declared, said);
		return ref;
	};
	const decided = async () => {
		const ref = await advised();
		await acceptApplication(decider, { ref });
		return ref;
	};

	const ref = await file();
	await sendMessage(who, { ref, text: 'متى يبدأ النظر في الطلب؟' });
	await writeNote(registrar, { ref, text: 'العنوان مطابق للعقد.' });
	await claimCase(registrar, { ref });
	const returned = await file();
	const field = service.carries.nameAr;
	const defects = [{ field, ground, text: 'الاسم يحتاج إلى توضيح.' }];
	await returnForCorrections(registrar, { ref: returned, defects });
	const refused = await file();
	const against = { ref: refused, grounds: [ground], text: 'النظام الأساسي ناقص.' };
	await recommend(registrar, { ...against, outcome: 'refuse' });
	await refuseApplication(decider, against);
	const proclaimed = await decided();
	const { publicId } = await proclaim(decider, { ref: proclaimed });
	const organisation = await idOf(decider, publicId);

	const { ref: draft } = await openDraft(who, {
		service: service.code,
		answers: { [service.carries.municipality]: place },
	});
	const part = service.form.pages.find((page) => page.fields.some(({ id }) => id === field))!.id;
	const version = (await getMyCase(who, { ref: draft })).versions[part] ?? 0;
	const save = (text: string) =>
		saveAnswers(who, { ref: draft, part, answers: { [field]: text }, baseVersion: version });
	await save('جمعية نوارس الشاطئ');
	const { proposal } = await save('جمعية نوارس الساحل');

	const mine = await getMyCase(who, { ref });
	const entered = await getMyCase(who, { ref: proclaimed });
	const slot = mine.slots.find(({ file: held }) => held)!;
	return {
		ref,
		returned,
		recommended: await advised(),
		accepted: await decided(),
		proclaimed,
		refused,
		draft,
		part,
		slot: slot.item.id,
		file: slot.file!.id,
		proposal: proposal!,
		receipt: mine.papers[0]!.code,
		certificate: entered.papers.find(({ kind }) => kind === 'certificate')!.code,
		organisation,
		publicId,
		...(await enterPeople(organisation, people.colleague)),
		hash: versionOf(service.form),
	};
};

const nothing = ({ part, slot }: Sample): Sample => ({
	ref: newReference(),
	returned: newReference(),
	recommended: newReference(),
	accepted: newReference(),
	proclaimed: newReference(),
	refused: newReference(),
	draft: newReference(),
	part,
	slot,
	file: newId(),
	proposal: newId(),
	receipt: newVerifyCode(),
	certificate: newVerifyCode(),
	grant: newId(),
	invitation: newId(),
	organisation: newId(),
	publicId: 'LY-CSC-9999999',
	hash: '0'.repeat(64),
});

/**
 * Signs the personas in and enters cases at every stage through the deeds, beside the running application: for Huda in
 * Benghazi (own) and for Hana in Sebha (other), with an organisation each.
 */
export const enterSamples = async (app: { home: string; dataDir: string }): Promise<Samples> => {
	const cookies = { visitor: '' } as Record<Role, string>;
	for (const [role, phone] of Object.entries(phones))
		cookies[role as Role] = await cookieOf(app.home, phone);
	const installation = await openInstallation(
		readConfig({ ...process.env, DATA_DIR: app.dataDir }),
		true,
	);
	try {
		const people = {
			applicant: await accountOf(cookies.person),
			registrar: await accountOf(cookies.registrar),
			decider: await accountOf(cookies.decider),
			colleague: await accountOf(cookies.auditor),
		};
		const own = await enter(people, 'LY010304');
		const hana = await accountOf(await cookieOf(app.home, other));
		const strangers = { applicant: hana, registrar: newId(), decider: newId(), colleague: hana };
		const theirs = await enter(strangers, 'LY031901');
		// the auditor stands there already, as the colleague
		for (const role of ['head', 'officer', 'treasurer', 'member'] as const) {
			const account = await accountOf(cookies[role]);
			await give(workerCaller(), { account, organisation: own.organisation, role });
		}
		return { own, other: theirs, missing: nothing(own), cookies };
	} finally {
		await installation.close();
	}
};
