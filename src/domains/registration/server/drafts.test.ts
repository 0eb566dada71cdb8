import { beforeAll, expect, test } from 'vitest';
import { libyaDemonstration } from '#jurisdictions/ly';
import { agent, drafted, openDesk, submitted } from '../../../../tests/world/cases.ts';
import { world } from '../../../../tests/world/index.ts';
import { detachPaper, discardDraft, findMyCases, getMyCase, submitApplication } from './index.ts';

const { superuser } = world();
const declared = libyaDemonstration;
const huda = agent();
beforeAll(() => openDesk(declared));

test('a paper taken out of its slot is asked for again, and its file waits for the sweep', async () => {
	const ref = await drafted(huda, declared);
	expect(await detachPaper(huda, { ref, slot: 'bylaws' })).toEqual({ removed: true });
	expect(await detachPaper(huda, { ref, slot: 'bylaws' })).toEqual({ removed: false });
	const { rows } = await superuser.query(
		'select count(*)::int as n from files.file where not held',
	);
	expect(rows[0].n).toBe(1);
	await expect(submitApplication(huda, { ref })).rejects.toMatchObject({ code: 'incomplete' });
	await expect(detachPaper(huda, { ref, slot: 'nothing' })).rejects.toMatchObject({
		code: 'slot-unknown',
	});
	await expect(detachPaper(agent(), { ref, slot: 'bylaws' })).rejects.toMatchObject({
		kind: 'not-found',
	});
});

test('a draft is thrown away with its answers and papers; a filed case is not', async () => {
	const ref = await drafted(huda, declared);
	await discardDraft(huda, { ref });
	await expect(getMyCase(huda, { ref })).rejects.toMatchObject({ code: 'case-unknown' });
	expect((await findMyCases(huda, null)).some((one) => one.ref === ref)).toBe(false);
	const left = await superuser.query(
		`select count(*)::int as n from registration.draft d join registration."case" c on c.id = d.case_id where c.ref = $1`,
		[ref],
	);
	expect(left.rows[0].n).toBe(0);
	const filed = await submitted(huda, declared);
	await expect(discardDraft(huda, { ref: filed })).rejects.toMatchObject({ code: 'not-now' });
});
