import { beforeAll, expect, test } from 'vitest';
import { beekeepers } from '#jurisdictions/fixture';
import {
	agent,
	answersFor,
	openDesk,
	recommended,
	seatOf,
	staff,
	submitted,
} from '../../../../tests/world/cases.ts';
import { world } from '../../../../tests/world/index.ts';
import {
	acceptApplication,
	proclaim,
	recommend,
	refuseApplication,
	rejectRecommendation,
} from './index.ts';

const { superuser } = world();
const { office } = seatOf(beekeepers);
const tareq = staff(office, ['registrar']);
const suad = staff(office, ['decider']);
const later = (who: typeof tareq, minutes: number) => ({
	...who,
	now: new Date(who.now.getTime() + minutes * 60_000),
});
const stale = { kind: 'forbidden', code: 'factor-stale' };
const acts = async () => (await superuser.query('select 1 from registration.act')).rowCount;

beforeAll(() => openDesk(beekeepers));

test('what two people do takes a factor of both from the last quarter of an hour', async () => {
	const answers = answersFor(beekeepers);
	const ref = await submitted(agent(), beekeepers, answers);
	const said = { ref, outcome: 'accept' as const, grounds: [], text: 'كامل' };
	const none = { ...tareq, actor: { ...tareq.actor, factorAt: null } };
	await expect(recommend(none, said)).rejects.toMatchObject(stale);
	await expect(recommend(later(tareq, 16), said)).rejects.toMatchObject(stale);
	await recommended(later(tareq, 15), ref, beekeepers, answers);
	const before = await acts();
	const old = later(suad, 16);
	const deeds = [
		() => acceptApplication(old, { ref }),
		() => refuseApplication(old, { ref, grounds: ['x'], text: 'سبب' }),
		() => rejectRecommendation(old, { ref, text: 'سبب' }),
		() => proclaim(old, { ref }),
	];
	for (const deed of deeds) await expect(deed()).rejects.toMatchObject(stale);
	expect(await acts()).toBe(before);
	await acceptApplication(later(suad, 14), { ref });
});

test('the answer of a deed that was done stands when its form comes again later', async () => {
	const answers = answersFor(beekeepers);
	const ref = await submitted(agent(), beekeepers, answers);
	await recommended(tareq, ref, beekeepers, answers);
	const once = { ...suad, once: 'the same form' };
	const first = await acceptApplication(once, { ref });
	expect(await acceptApplication(later(once, 40), { ref })).toEqual(first);
});
