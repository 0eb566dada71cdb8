import { beforeAll, expect, test } from 'vitest';
import { libyaDemonstration } from '#jurisdictions/ly';
import { agent, answersFor, drafted, openDesk } from '../../../../tests/world/cases.ts';
import { world } from '../../../../tests/world/index.ts';
import { getMyCase, saveAnswers, submitApplication } from './index.ts';

world();
const declared = libyaDemonstration;
const huda = agent();
const good = answersFor(declared);
let ref: string;
beforeAll(async () => {
	await openDesk(declared);
	ref = await drafted(huda, declared, good);
});

const save = async (part: string, answers: Record<string, unknown>) => {
	const { versions } = await getMyCase(huda, { ref });
	return saveAnswers(huda, { ref, part, answers, baseVersion: versions[part]! });
};

test.each([
	['name_ar', 'ا'.repeat(5_000), 'text-too-long'],
	['name_ar', 'ا'.repeat(151), 'text-too-long'],
	['name_ar', 'جمعية السن\ufffdبل', 'unread'],
	['name_ar', 'جمعية السن\u200bابل', 'invisible'],
	['name_ar', 'جمعية السن\u200cابل', 'invisible'],
])('%s: %j is refused, and what stood in the draft stands', async (field, text, code) => {
	await expect(save('name', { [field]: text })).rejects.toMatchObject({ code, field });
	expect((await getMyCase(huda, { ref })).answers[field]).toBe(good[field]);
});

test('all that is wrong with a part is said at once, with the limit of each question', async () => {
	const wrong = save('aims', { objectives: 'س'.repeat(20_001), means: 'وسائل \u202e مقلوبة' });
	await expect(wrong).rejects.toMatchObject({
		problems: [
			{ field: 'objectives', code: 'text-too-long', facts: { max: 3000 } },
			{ field: 'means', code: 'direction-override' },
		],
	});
	await expect(
		save('aims', { objectives: 'س'.repeat(3_001), means: 'وسائل \u202e مقلوبة' }),
	).rejects.toMatchObject({
		problems: [
			{ field: 'objectives', code: 'text-too-long', facts: { max: 3000 } },
			{ field: 'means', code: 'direction-override' },
		],
	});
});

test('prose over its limit is kept to be shortened, joiners stand in it', async () => {
	const objectives = `هـ\u200d ${'س'.repeat(3_100)}`;
	const saved = await save('aims', { objectives });
	expect(saved).toMatchObject({ saved: true, problems: [{ code: 'text-too-long' }] });
	expect((await getMyCase(huda, { ref })).answers.objectives).toBe(objectives);
	await save('aims', { objectives: good.objectives });
});

test('nonsense is pointed out before sending, and bars nothing', async () => {
	await save('name', { name_ar: 'جمعية Zumurrud for all' });
	await save('meeting', { present: '900', agent_name: 'شخص لا يعرفه أحد' });
	await save('board', {
		board: ['chair', 'chair', 'member'].map((role, i) => ({ name: `عضو ${'أبج'[i]}`, role })),
	});
	const { doubts, gaps } = await getMyCase(huda, { ref });
	expect(gaps).toEqual([]);
	expect(doubts.map(({ field, code }) => `${field} ${code}`)).toEqual(
		expect.arrayContaining([
			'name_ar script-arabic',
			'present more-than-founders',
			'agent_name not-a-founder',
			'board seat-empty',
			'board.1.role seat-doubled',
		]),
	);
	expect(await submitApplication(huda, { ref })).toMatchObject({ ref });
});
