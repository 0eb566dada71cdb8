import { beforeAll, expect, test } from 'vitest';
import { newId } from '#core';
import { libyaDemonstration as libya } from '#jurisdictions/ly';
import { agent, openDesk, seatOf, staff, submitted } from '../../../../tests/world/cases.ts';
import { world } from '../../../../tests/world/index.ts';
import { declareInterest, getCase, getHead } from './index.ts';

const { superuser } = world();
const { office } = seatOf(libya);
const tareq = staff(office, ['registrar']);
beforeAll(() => openDesk(libya));

test('who declares an interest reads the head of a file alone, and nothing after that', async () => {
	const ref = await submitted(agent(), libya);
	const head = await getHead(tareq, { ref });
	const looks = await superuser.query('select 1 from journal.look where reference = $1', [ref]);
	expect(looks.rows).toHaveLength(0);
	const { name, state, rulesOn } = await getCase(tareq, { ref });
	expect(head).toMatchObject({ ref, name, state, rulesOn, applicant: null });
	expect(Object.keys(head)).not.toContain('answers');
	await expect(getHead(staff(newId(), ['registrar']), { ref })).rejects.toMatchObject({
		code: 'case-unknown',
	});
	await declareInterest(tareq, { ref });
	await expect(getHead(tareq, { ref })).rejects.toMatchObject({ code: 'interest-declared' });
});
