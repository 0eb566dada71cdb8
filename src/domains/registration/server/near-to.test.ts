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
import { checkMyName, getMyCase, proclaim, submitApplication } from './index.ts';

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
	expect(await checkMyName(huda, { ref, name })).toEqual({
		verdict: 'same-as',
		near: [],
		unshown: true,
	});
	const mine = await getMyCase(huda, { ref });
	expect(mine.nameMatch).toEqual({ verdict: 'same-as', near: [], unshown: true });
	expect(mine.gaps).toEqual([{ field: 'name_ar', code: 'name-taken-unshown' }]);
	await expect(submitApplication(huda, { ref })).rejects.toMatchObject({ code: 'incomplete' });
});

test('an English name is compared too', async () => {
	const english = 'Zaytuna Lantern Society';
	await enter({ ...answersFor(declared), name_en: english });
	const ref = await drafted(huda, declared, { ...answersFor(declared), name_en: english });
	const { nameMatch, gaps } = await getMyCase(huda, { ref });
	expect(nameMatch.verdict).toBe('same-as');
	expect(gaps).toMatchObject([{ code: 'name-taken' }]);
});
