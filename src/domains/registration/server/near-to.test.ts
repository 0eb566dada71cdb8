import { beforeAll, expect, test } from 'vitest';
import { libyaDemonstration } from '#jurisdictions/ly';
import {
	accepted,
	agent,
	answersFor,
	drafted,
	openDesk,
	seatOf,
	staff,
} from '../../../../tests/world/cases.ts';
import { world } from '../../../../tests/world/index.ts';
import { offered } from '../index.ts';
import { checkMyName, getCase, getMyCase, proclaim, submitApplication } from './index.ts';

const { superuser } = world();
const declared = libyaDemonstration;
const { office } = seatOf(declared);
const tareq = staff(office, ['registrar']);
const suad = staff(office, ['decider']);
const huda = agent();
beforeAll(() => openDesk(declared));

const name = 'جمعية زمردة العتيقة';
const enter = async (answers: Parameters<typeof drafted>[2]) => {
	const who = { applicant: agent(), registrar: tareq, decider: suad };
	const ref = await accepted(who, declared, answers);
	await proclaim(suad, { ref });
};

test('a name that is withheld blocks and warns, and is not told to who applies', async () => {
	await enter(answersFor(declared, name));
	const ref = await drafted(huda, declared, answersFor(declared, name));
	const open = await checkMyName(huda, { ref, name });
	expect(open).toMatchObject({ verdict: 'same-as', unshown: false, near: [{ nameAr: name }] });
	await superuser.query(
		`insert into organisations.withholding (organisation_id, field, from_at)
			select organisation_id, 'name', now() from organisations.name where text = $1`,
		[name],
	);
	// that something near exists is told; that it is this very name only when the file is sent
	const told = { verdict: 'similar', near: [], unshown: true };
	expect(await checkMyName(huda, { ref, name })).toEqual(told);
	const mine = await getMyCase(huda, { ref });
	expect(mine.nameMatch).toEqual(told);
	expect(mine.gaps).toEqual([]);
	expect(offered(mine.offers, 'submit')).toBeDefined();
	await expect(submitApplication(huda, { ref })).rejects.toMatchObject({
		code: 'incomplete',
		problems: [{ field: 'name_ar', code: 'name-taken-unshown' }],
	});
});

test('a shown name that is the same is told, whatever is withheld beside it', async () => {
	const twin = 'جمعية الكهرمان الجبلي';
	await enter(answersFor(declared, twin));
	const english = 'Kahraman Mountain Society';
	await enter({ ...answersFor(declared), name_en: english });
	await superuser.query(
		`insert into organisations.withholding (organisation_id, field, from_at)
			select organisation_id, 'name', now() from organisations.name where text = $1`,
		[english],
	);
	const answers = { ...answersFor(declared, twin), name_en: english };
	const { nameMatch, gaps } = await getMyCase(huda, {
		ref: await drafted(huda, declared, answers),
	});
	expect(nameMatch).toMatchObject({
		verdict: 'same-as',
		unshown: true,
		near: [{ nameAr: twin }],
	});
	expect(gaps).toMatchObject([{ code: 'name-taken', facts: { name: twin } }]);
});

test('an English name is compared too', async () => {
	const english = 'Zaytuna Lantern Society';
	await enter({ ...answersFor(declared), name_en: english });
	const ref = await drafted(huda, declared, { ...answersFor(declared), name_en: english });
	const { nameMatch, gaps } = await getMyCase(huda, { ref });
	expect(nameMatch.verdict).toBe('same-as');
	expect(gaps).toMatchObject([{ code: 'name-taken' }]);
});

test('a short name is compared and told, and bars nobody', async () => {
	const short = { [declared.regimes[0]!.services[0]!.carries.nameShort!]: 'بيلسان' };
	const theirs = 'جمعية ضفاف الغزالة';
	await enter({ ...answersFor(declared, theirs), ...short });
	const found = { nameAr: theirs, by: 'بيلسان' };
	// asked for as a whole name, and as a short name beside another
	const ref = await drafted(huda, declared, answersFor(declared, 'بيلسان'));
	expect(await checkMyName(huda, { ref, name: 'بيلسان' })).toMatchObject({
		...{ verdict: 'similar', near: [found] },
	});
	const beside = await drafted(huda, declared, {
		...answersFor(declared, 'جمعية ورشة الخيزران'),
		...short,
	});
	const { nameMatch, gaps } = await getMyCase(huda, { ref: beside });
	expect(nameMatch).toMatchObject({ verdict: 'similar', near: [found] });
	expect(gaps).toEqual([]);
	await submitApplication(huda, { ref: beside });
	const { nearNames } = await getCase(tareq, { ref: beside });
	expect(nearNames).toMatchObject([found]);
	// a whole name that is the same still bars
	expect(await checkMyName(huda, { ref, name: theirs })).toMatchObject({ verdict: 'same-as' });
});
