import { beforeAll, describe, expect, test } from 'vitest';
import { newId } from '#core';
import { fitsAt } from '#domains/rules';
import { beekeepers } from '#jurisdictions/fixture';
import { libyaDemonstration } from '#jurisdictions/ly';
import {
	accepted,
	agent,
	answersFor,
	drafted,
	openDesk,
	paper,
	recommended,
	seatOf,
	staff,
	submitted,
} from '../../../../tests/world/cases.ts';
import { world } from '../../../../tests/world/index.ts';
import {
	acceptApplication,
	attachPaper,
	checkPaper,
	claimCase,
	findMyCases,
	findQueue,
	getCase,
	getMyCase,
	openDraft,
	proclaim,
	recommend,
	refuseApplication,
	releaseCase,
	resubmit,
	returnForCorrections,
	saveAnswers,
	sendMessage,
	settleProposal,
	submitApplication,
	withdrawApplication,
	writeNote,
	writeToApplicant,
} from './index.ts';

const { superuser } = world();
const count = async (from: string) =>
	(await superuser.query(`select count(*)::int as n from ${from}`)).rows[0].n as number;

describe.each([libyaDemonstration, beekeepers])('the life of a case: $code', (declared) => {
	const service = declared.regimes[0]!.services[0]!;
	const { carries, form, checklist } = service;
	const { office, municipality } = seatOf(declared);
	const answers = () => answersFor(declared);
	const huda = agent();
	const tareq = staff(office, ['registrar']);
	const suad = staff(office, ['decider']);
	const forPapers = declared.regimes[0]!.reasons.find(
		(one) => one.for.includes('return') && fitsAt(one, { slot: '' }),
	)!.code;
	const ground = declared.regimes[0]!.reasons.find(
		(one) => one.for.includes('return') && one.for.includes('refuse'),
	)!.code;
	beforeAll(() => openDesk(declared));

	test('a draft is saved part by part; a late save waits beside what stands', async () => {
		const { ref } = await openDraft(huda, {
			service: service.code,
			answers: { [carries.municipality]: municipality, nowhere: 'x' },
		});
		const part = form.pages[0]!.id;
		const name = (text: string) => ({ [carries.nameAr]: text });
		const version = (await getMyCase(huda, { ref })).versions[part] ?? 0;
		const save = (text: string, baseVersion: number) =>
			saveAnswers(huda, { ref, part, answers: name(text), baseVersion });
		expect(await save('السنابل', version)).toMatchObject({ saved: true, version: version + 1 });
		expect(await save('السنابل', version)).toMatchObject({ saved: true, version: version + 1 });
		const late = await save('القنديل', version);
		expect(late).toMatchObject({ saved: false, version: version + 1 });
		const shown = await getMyCase(huda, { ref });
		expect(shown.name).toBe('السنابل');
		expect(shown.proposals[0]!.fields).toEqual([
			{ field: carries.nameAr, mine: 'القنديل', stands: 'السنابل' },
		]);
		await settleProposal(huda, { ref, proposal: late.proposal!, take: true });
		expect(await getMyCase(huda, { ref })).toMatchObject({ name: 'القنديل', proposals: [] });
	});

	test('an incomplete file is refused with every gap and leaves nothing', async () => {
		const { ref } = await openDraft(huda, { service: service.code });
		const papers = await count('papers.paper');
		const { gaps } = await getMyCase(huda, { ref });
		expect(gaps.length).toBeGreaterThan(2);
		await expect(submitApplication(huda, { ref })).rejects.toMatchObject({
			code: 'incomplete',
			problems: gaps,
		});
		expect(await count('papers.paper')).toBe(papers);
		expect((await findQueue(tareq, {})).items.some((one) => one.ref === ref)).toBe(false);
	});

	test('submission: receipt, clock, frozen answers, one entry, one act; once more under one key is one', async () => {
		const ref = await drafted(huda, declared, answers());
		const entries = await count('journal.entry');
		const once = { ...huda, once: newId() };
		const first = await submitApplication(once, { ref });
		expect(await submitApplication(once, { ref })).toEqual(first);
		expect(
			await count(
				`registration.act a join registration."case" c on c.id = a.case_id where c.ref = '${ref}'`,
			),
		).toBe(1);
		expect(await count('journal.entry')).toBe(entries + 1);
		await expect(submitApplication(huda, { ref })).rejects.toMatchObject({ code: 'not-now' });
		const mine = await getMyCase(huda, { ref });
		expect(mine.clock).toMatchObject({ run: 0, startedOn: '2026-11-24', pausedSince: null });
		expect(mine.clock!.dueOn! > '2026-11-24').toBe(true);
		expect(mine.papers).toEqual([expect.objectContaining({ kind: 'receipt', code: first.code })]);
		expect(mine.holder).toBe('office');
		await expect(
			saveAnswers(huda, { ref, part: form.pages[0]!.id, answers: {}, baseVersion: 1 }),
		).rejects.toMatchObject({ code: 'not-now' });
		expect((await findMyCases(huda, null)).some((one) => one.ref === ref)).toBe(true);
	});

	test('a letter opens exactly its places; what came back is what the desk sees first', async () => {
		const filed = answers();
		const ref = await submitted(huda, declared, filed);
		const slot = checklist.find((one) => one.required === true)!.id;
		const field = carries.nameAr;
		const defects = [
			{ field, ground, text: 'الاسم غير واضح' },
			{ slot, ground: forPapers, text: 'الورقة غير مقروءة' },
		];
		await returnForCorrections(tareq, { ref, defects });
		const back = await getMyCase(huda, { ref });
		expect(back).toMatchObject({ holder: 'applicant', clock: { dueOn: null } });
		expect(back.opening).toMatchObject({ fields: [field], slots: [slot] });
		expect(back.defects.map((one) => [one.text, one.answered])).toEqual([
			['الاسم غير واضح', false],
			['الورقة غير مقروءة', false],
		]);
		const part = form.pages.find((page) => page.fields.some(({ id }) => id === field))!.id;
		const save = (more: object) =>
			saveAnswers(huda, { ref, part, answers: more as never, baseVersion: back.versions[part]! });
		const other = form.pages
			.find(({ id }) => id === part)!
			.fields.find(({ id, type }) => id !== field && ['name', 'line'].includes(type));
		if (other)
			await expect(save({ [other.id]: 'غير' })).rejects.toMatchObject({ code: 'field-closed' });
		const shut = checklist.find(({ id }) => id !== slot)!.id;
		await expect(attachPaper(huda, { ref, slot: shut, file: paper() })).rejects.toMatchObject({
			code: 'slot-closed',
		});
		const better = `${filed[field] as string} الكبرى`;
		await save({ [field]: better });
		await attachPaper(huda, { ref, slot, file: paper('new.pdf') });
		expect((await getMyCase(huda, { ref })).defects.every((one) => one.answered)).toBe(true);
		expect(
			await resubmit({ ...huda, now: new Date('2026-12-02T08:00:00Z') }, { ref }),
		).toMatchObject({ changes: 2 });
		const sent = (await getMyCase(huda, { ref })).letters;
		expect(sent.map(({ round, defects }) => [round, defects.map(({ text }) => text)])).toEqual([
			[1, ['الاسم غير واضح', 'الورقة غير مقروءة']],
		]);
		expect(sent[0]!.answeredAt).not.toBeNull();
		const seen = await getCase(tareq, { ref });
		expect(seen.changes.map((one) => one.field)).toEqual([field]);
		expect(
			seen.changes[0]!.pieces!.filter(({ kind }) => kind === 'in').map(({ text }) => text.trim()),
		).toEqual(['الكبرى']);
		expect(seen.slots.filter((one) => one.changed).map((one) => one.item.id)).toEqual([slot]);
		expect(seen.round).toBe(2);
		expect((await findQueue(tareq, { filter: 'back' })).items.some((one) => one.ref === ref)).toBe(
			true,
		);
		const late = {
			ref,
			defects: [{ slot: checklist.at(-1)!.id, ground: forPapers, text: 'جديد' }],
		};
		const max = declared.regimes[0]!.values.find(
			({ key }) => key === 'corrections.rounds.max',
		)!.value;
		await expect(returnForCorrections(tareq, late)).rejects.toMatchObject({
			code: max === 1 ? 'rounds-used' : 'late-defect',
		});
		if (max !== 1) await returnForCorrections(suad, late);
	});

	test('four eyes: papers checked, recommended and decided by two on one content', async () => {
		const filed = answers();
		const ref = await submitted(huda, declared, filed);
		await expect(
			recommend(tareq, { ref, outcome: 'accept', grounds: [], text: 'كامل' }),
		).rejects.toMatchObject({ code: 'papers-unchecked' });
		await recommended(tareq, ref, declared, filed);
		const both = staff(office, ['registrar', 'decider'], tareq.actor.account!);
		await expect(acceptApplication(both, { ref })).rejects.toMatchObject({ code: 'same-person' });
		await expect(
			refuseApplication(suad, { ref, grounds: [ground], text: 'x' }),
		).rejects.toMatchObject({ code: 'recommended-otherwise' });
		const { number } = await acceptApplication(suad, { ref });
		expect(number).toMatch(/^\d+\/2026$/);
		const mine = await getMyCase(huda, { ref });
		expect(mine.decision).toMatchObject({ outcome: 'accept', number });
		expect(mine.timeline.some(({ kind }) => kind === 'recommend-accept')).toBe(false);
	});

	test('a refusal needs grounds and reasons, in the deed and in the database', async () => {
		const ref = await submitted(huda, declared, answers());
		await expect(
			recommend(tareq, { ref, outcome: 'refuse', grounds: [], text: ' ' }),
		).rejects.toMatchObject({
			problems: [{ code: 'ground-missing' }, { field: 'text', code: 'reasons-missing' }],
		});
		await recommend(tareq, { ref, outcome: 'refuse', grounds: [ground], text: 'السبب' });
		await expect(refuseApplication(suad, { ref, grounds: [], text: 'سبب' })).rejects.toMatchObject({
			code: 'ground-missing',
		});
		await expect(
			refuseApplication(suad, { ref, grounds: [ground], text: ' ' }),
		).rejects.toMatchObject({ code: 'reasons-missing' });
		await expect(
			refuseApplication(suad, { ref, grounds: ['tribe'], text: 'سبب' }),
		).rejects.toMatchObject({ code: 'not-offered' });
		await refuseApplication(suad, { ref, grounds: [ground], text: 'سبب مكتوب' });
		const { decision, publicId } = await getMyCase(huda, { ref });
		expect(decision).toMatchObject({ outcome: 'refuse', reasons: 'سبب مكتوب' });
		expect(decision!.remedies!.reviewUntil).toMatch(/^2026-1[12]-|^2027-/);
		expect(decision!.remedies!.reviewUntil! > '2026-11-25').toBe(true);
		expect(publicId).toBeNull();
	});

	test('proclamation: organisation, recognition, certificate, invitations; the mandate ends and still reads', async () => {
		const ref = await accepted({ applicant: huda, registrar: tareq, decider: suad }, declared);
		const { entry, publicId } = await proclaim(suad, { ref });
		expect(entry).toMatch(/^\d+\/2026$/);
		const { rows } = await superuser.query(
			'select * from organisations.public_organisation where public_id = $1',
			[publicId],
		);
		expect(rows).toHaveLength(1);
		const mine = await getMyCase(huda, { ref });
		expect(mine).toMatchObject({ entry, publicId, holder: 'nobody' });
		expect(mine.decision!.remedies).toBeNull();
		for (const { title, code } of mine.invitations) {
			expect(code).toMatch(/^\d{12}$/);
			expect(title.en).not.toBe('');
		}
		expect(mine.papers.map(({ kind }) => kind)).toEqual(['receipt', 'decision', 'certificate']);
		expect(mine.invitations.length).toBe(carries.board ? 5 : 0);
		const become = (i: number, what: string) =>
			superuser.query(`update identity.invitation set ${what} = now() where id = $1`, [
				mine.invitations[i]?.id,
			]);
		await become(0, 'accepted_at');
		await become(1, 'revoked_at');
		const states = (await getMyCase(huda, { ref })).invitations.map(({ state }) => state);
		expect(states).toEqual(carries.board ? ['taken', 'ended', 'open', 'open', 'open'] : []);
		expect(mine.offers.every(({ reason }) => reason !== null)).toBe(true);
		await expect(sendMessage(huda, { ref, text: 'شكراً' })).rejects.toMatchObject({
			code: 'not-yours',
		});
		await expect(proclaim(suad, { ref })).rejects.toMatchObject({ code: 'not-now' });
		expect(await count(`journal.entry where owner_id = '${rows[0].id}'`)).toBe(1);
	});

	test('withdrawal, messages, notes, claims', async () => {
		const ref = await submitted(huda, declared, answers());
		await sendMessage(huda, { ref, text: 'متى القرار؟' });
		await writeToApplicant(tareq, { ref, text: 'قريباً' });
		await writeNote(tareq, { ref, text: 'ملاحظة داخلية' });
		expect((await getMyCase(huda, { ref })).messages.map(({ text }) => text)).toEqual([
			'متى القرار؟',
			'قريباً',
		]);
		expect((await getCase(tareq, { ref })).messages).toHaveLength(3);
		expect(await claimCase(tareq, { ref })).toMatchObject({ mine: true });
		expect(await claimCase(suad, { ref })).toMatchObject({ mine: false });
		await releaseCase(tareq, { ref });
		expect(await claimCase(suad, { ref })).toMatchObject({ mine: true });
		const later = staff(office, ['registrar'], tareq.actor.account!, '2026-11-27T09:00:00Z');
		expect(await claimCase(later, { ref })).toMatchObject({ mine: true });
		const part = form.pages[0]!.id;
		await returnForCorrections(suad, {
			ref,
			defects: [{ field: carries.nameAr, ground, text: 'x' }],
		});
		const { name: filed, versions } = await getMyCase(huda, { ref });
		const typed = { [carries.nameAr]: 'اسم لم يُرسل' };
		await saveAnswers(huda, { ref, part, answers: typed, baseVersion: versions[part]! });
		await withdrawApplication(huda, { ref, note: 'تغيير الخطة' });
		expect((await getMyCase(huda, { ref })).answers[carries.nameAr]).toBe(filed);
		expect((await getMyCase(huda, { ref })).state.fixed).toBe('withdrawn');
		await expect(
			checkPaper(tareq, { ref, slot: checklist[0]!.id, result: 'good' }),
		).rejects.toMatchObject({ code: 'not-now' });
	});
});
