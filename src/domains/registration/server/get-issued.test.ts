import jsQR from 'jsqr';
import decodeQR from 'qr/decode.js';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newVerifyCode } from '#core';
import { judgeClaim } from '#domains/papers';
import { useTemplates } from '#domains/papers/server';
import { libyaDemonstration } from '#jurisdictions/ly';
import { papers } from '#jurisdictions/ly/papers';
import { endTypst, printPaper, publicKeys, publicUrl } from '#platform/server';
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
import { rasterOf } from '../../../../tests/world/pdf.ts';
import { namedAgent } from '../index.ts';
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
const photoOf = async ({ data, width, height }: Awaited<ReturnType<typeof rasterOf>>) => {
	const { data: pixels, info } = await sharp(data, { raw: { width, height, channels: 4 } })
		.rotate(8, { background: '#777' })
		.blur(0.8)
		.modulate({ brightness: 0.8 })
		.raw()
		.toBuffer({ resolveWithObject: true });
	return { data: new Uint8ClampedArray(pixels), width: info.width, height: info.height };
};
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
	const { carries } = declared.regimes[0]!.services[0]!;
	const field = carries.nameAr;
	await returnForCorrections(tareq, { ref: returned, defects: [{ field, ground, text: 'نقص' }] });
	const refused = await submitted(huda, declared);
	const against = declared.regimes[0]!.reasons.find((one) => one.for.includes('refuse'))!.code;
	const grounds = [against];
	await recommend(tareq, { ref: refused, outcome: 'refuse', grounds, text: 'بند ناقص' });
	await refuseApplication(suad, { ref: refused, grounds, text: 'بند ناقص\nفي النظام' });
	const answers = answersFor(declared);
	const proclaimed = await accepted(
		{ applicant: huda, registrar: tareq, decider: suad },
		declared,
		answers,
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
			if (ref === proclaimed)
				expect(JSON.stringify(mine.print)).toContain(namedAgent(carries, answers));
			expect(mine.names.ar).toMatch(/^[\p{L}ٌَُِّْـ ]+ [\d.]+\.pdf$/u);
			const pdf = await printPaper(mine.print);
			expect(await printPaper(theirs.print)).toBe(pdf);
			const raster = await rasterOf(pdf);
			const read = jsQR(raster.data, raster.width, raster.height)?.data;
			expect(read).toBe(`${publicUrl()}/verify/${code}#${mine.claim}`);
			// the reader of the offline verifier, on a poorer picture of the same page
			const photo = await photoOf(raster);
			expect(decodeQR(photo, { timeLimit: 3_000, effort: 4 })).toBe(read);
			expect(await judgeClaim(mine.claim, publicKeys())).toMatchObject({
				is: 'genuine',
				claim: { code, kind, demonstration: true },
			});
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
