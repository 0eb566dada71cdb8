import { afterAll, beforeAll, expect, test } from 'vitest';
import { newVerifyCode } from '#core';
import { useTemplates } from '#domains/papers/server';
import { libyaDemonstration } from '#jurisdictions/ly';
import { papers } from '#jurisdictions/ly/papers';
import { endTypst, printPaper } from '#platform/server';
import {
	accepted,
	agent,
	answersFor,
	openDesk,
	seatOf,
	staff,
	submitted,
} from '../../../../tests/world/cases.ts';
import { world } from '../../../../tests/world/index.ts';
import {
	declareInterest,
	getIssued,
	getMyCase,
	getMyIssued,
	proclaim,
	recommend,
	refuseApplication,
	returnForCorrections,
} from './index.ts';

const { superuser } = world();
const declared = libyaDemonstration;
const { office } = seatOf(declared);
const huda = agent();
const tareq = staff(office, ['registrar']);
const suad = staff(office, ['decider']);
const elsewhere = staff(declared.offices.find((one) => one.id !== office)!.id, ['registrar']);
const looks = async () =>
	(await superuser.query(`select count(*)::int as n from journal.look`)).rows[0].n as number;

beforeAll(async () => {
	await openDesk(declared);
	useTemplates(papers.map((paper) => ({ ...paper, check: (data) => data })));
});
afterAll(endTypst);

test('every paper of a case is fetched by its applicant and its office, and set from what was frozen', async () => {
	const ground = declared.regimes[0]!.reasons.find((one) => one.for.includes('return'))!.code;
	const returned = await submitted(huda, declared);
	const field = declared.regimes[0]!.services[0]!.carries.nameAr;
	await returnForCorrections(tareq, { ref: returned, defects: [{ field, ground, text: 'نقص' }] });
	const refused = await submitted(huda, declared);
	const against = declared.regimes[0]!.reasons.find((one) => one.for.includes('refuse'))!.code;
	const grounds = [against];
	await recommend(tareq, { ref: refused, outcome: 'refuse', grounds, text: 'بند ناقص' });
	await refuseApplication(suad, { ref: refused, grounds, text: 'بند ناقص\nفي النظام' });
	const proclaimed = await accepted(
		{ applicant: huda, registrar: tareq, decider: suad },
		declared,
		answersFor(declared),
	);
	await proclaim(suad, { ref: proclaimed });

	const kinds = new Set<string>();
	for (const ref of [returned, refused, proclaimed])
		for (const { code, kind } of (await getMyCase(huda, { ref })).papers) {
			kinds.add(kind);
			const mine = await getMyIssued(huda, { ref, code });
			const before = await looks();
			const theirs = await getIssued(tareq, { ref, code });
			expect(await looks()).toBe(before + 1);
			expect(theirs.print).toEqual(mine.print);
			expect(mine.names.ar).toMatch(/^[\p{L}ٌَُِّْـ ]+ [\d.]+\.pdf$/u);
			const pdf = await printPaper(mine.print);
			expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
			expect(await printPaper(theirs.print)).toBe(pdf);
		}
	expect([...kinds].sort()).toEqual(['certificate', 'decision', 'defects', 'receipt', 'refusal']);
});

test('no other case, office or person fetches it, nor who declared an interest', async () => {
	const ref = await submitted(huda, declared);
	const other = await submitted(huda, declared);
	const { code } = (await getMyCase(huda, { ref })).papers[0]!;
	const missing = { kind: 'not-found' };
	await expect(getMyIssued(huda, { ref: other, code })).rejects.toMatchObject(missing);
	await expect(getIssued(tareq, { ref: other, code })).rejects.toMatchObject(missing);
	await expect(getMyIssued(agent(), { ref, code })).rejects.toMatchObject(missing);
	await expect(getIssued(elsewhere, { ref, code })).rejects.toMatchObject(missing);
	await expect(getMyIssued(huda, { ref, code: newVerifyCode() })).rejects.toMatchObject(missing);
	const before = await looks();
	await declareInterest(tareq, { ref });
	await expect(getIssued(tareq, { ref, code })).rejects.toMatchObject({ kind: 'forbidden' });
	expect(await looks()).toBe(before);
});
