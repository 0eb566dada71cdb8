import { beforeAll, expect, test } from 'vitest';
import { libyaDemonstration as declared } from '#jurisdictions/ly';
import { agent, openDesk, seatOf, staff, submitted } from '../../../../tests/world/cases.ts';
import { world } from '../../../../tests/world/index.ts';
import { getCase, getMyCase, resubmit, returnForCorrections, saveAnswers } from './index.ts';

world();
const { office } = seatOf(declared);
const tareq = staff(office, ['registrar']);
beforeAll(() => openDesk(declared));

test('places that nobody touched go back only when that is meant, and the office sees them', async () => {
	const huda = agent();
	const ref = await submitted(huda, declared);
	const ground = 'unclear';
	const defects = ['street', 'means'].map((field) => ({ field, ground, text: 'نقص' }));
	await returnForCorrections(tareq, { ref, defects });
	const refused = { code: 'places-untouched', field: 'as-is' };
	await expect(resubmit(huda, { ref })).rejects.toMatchObject({ ...refused, facts: { n: 2 } });
	const { versions } = await getMyCase(huda, { ref });
	await saveAnswers(huda, {
		...{ ref, part: 'seat', answers: { street: 'شارع آخر' }, baseVersion: versions.seat ?? 0 },
	});
	await expect(resubmit(huda, { ref })).rejects.toMatchObject({ ...refused, facts: { n: 1 } });
	expect(await resubmit(huda, { ref, asIs: true })).toMatchObject({ changes: 1 });
	const { unanswered } = await getCase(tareq, { ref });
	expect(unanswered.map(({ field }) => field)).toEqual(['means']);
});
