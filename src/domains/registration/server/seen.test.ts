// What was read is what is acted on: a file or a list of names that changed since is read again first.
import { beforeAll, expect, test } from 'vitest';
import { libyaDemonstration as libya } from '#jurisdictions/ly';
import {
	accepted,
	agent,
	answersFor,
	freshName,
	openDesk,
	recommended,
	seatOf,
	staff,
	submitted,
} from '../../../../tests/world/cases.ts';
import { world } from '../../../../tests/world/index.ts';
import {
	acceptApplication,
	getCase,
	judgeName,
	previewLetter,
	previewRefusal,
	proclaim,
	recommend,
	refuseApplication,
	rejectRecommendation,
	resubmit,
	returnForCorrections,
	saveAnswers,
} from './index.ts';

world();
const { office } = seatOf(libya);
const tareq = staff(office, ['registrar']);
const iman = staff(office, ['registrar']);
const suad = staff(office, ['decider']);
const changed = { kind: 'conflict', code: 'content-changed' };
let huda: ReturnType<typeof agent>;
beforeAll(async () => {
	await openDesk(libya);
	huda = agent();
});
const seenBy = async (who: typeof tareq, ref: string) => (await getCase(who, { ref })).seen;

test('a file that came back in between is read again before anything is done on it', async () => {
	const ref = await submitted(huda, libya);
	const seen = await seenBy(iman, ref);
	const defects = [{ field: 'street', ground: 'unclear', text: 'رقم المبنى' }];
	await returnForCorrections(tareq, { ref, defects, seen });
	const part = libya.regimes[0]!.services[0]!.form.pages.find((page) =>
		page.fields.some(({ id }) => id === 'street'),
	)!.id;
	const answers = { street: 'شارع الاستقلال، مبنى 14' };
	await saveAnswers(huda, { ref, part, answers, baseVersion: 1 });
	await resubmit(huda, { ref });
	const said = { ref, seen, grounds: ['clause-missing'], text: 'كما قُرئ' };
	await expect(recommend(iman, { ...said, outcome: 'refuse' })).rejects.toMatchObject(changed);
	await expect(returnForCorrections(iman, { ref, defects, seen })).rejects.toMatchObject(changed);
	await expect(previewLetter(iman, { ref, defects, seen })).rejects.toMatchObject(changed);
	const now = await seenBy(iman, ref);
	expect(now).not.toBe(seen);
	await recommend(iman, { ...said, seen: now, outcome: 'refuse' });
});

test('who decides answers the recommendation that was read, not one that took its place', async () => {
	const answers = answersFor(libya);
	const ref = await submitted(huda, libya, answers);
	await recommended(tareq, ref, libya, answers);
	const first = await seenBy(suad, ref);
	await rejectRecommendation(suad, { ref, text: 'تُراجع الأوراق', seen: first });
	await recommended(iman, ref, libya, answers);
	const late = { ref, seen: first };
	const refusal = { ...late, grounds: ['clause-missing'], text: 'سبب' };
	await expect(acceptApplication(suad, late)).rejects.toMatchObject(changed);
	await expect(rejectRecommendation(suad, { ...late, text: 'يُعاد' })).rejects.toMatchObject(
		changed,
	);
	await expect(refuseApplication(suad, refusal)).rejects.toMatchObject(changed);
	await expect(previewRefusal(suad, refusal)).rejects.toMatchObject(changed);
	await acceptApplication(suad, { ref, seen: await seenBy(suad, ref) });
	await expect(proclaim(suad, late)).rejects.toMatchObject(changed);
	await proclaim(suad, { ref, seen: await seenBy(suad, ref) });
});

test('a verdict is for the near names that were shown', async () => {
	const name = freshName();
	await submitted(agent(), libya, answersFor(libya, `${name} الأولى`));
	const ref = await submitted(huda, libya, answersFor(libya, name));
	const { nearSeen, nearNames } = await getCase(tareq, { ref });
	expect(nearNames).toHaveLength(1);
	const said = { ref, verdict: 'clear' as const, reason: 'بلد آخر' };
	await submitted(agent(), libya, answersFor(libya, `${name} الثانية`));
	await expect(judgeName(tareq, { ...said, near: nearSeen })).rejects.toMatchObject({
		kind: 'conflict',
		code: 'near-names-changed',
	});
	const anew = await getCase(tareq, { ref });
	expect([anew.nearNames.length, anew.nameState]).toEqual([2, 'similar']);
	await judgeName(tareq, { ...said, near: anew.nearSeen });
	expect((await getCase(tareq, { ref })).nameState).toBe('judged');
});

test('what was entered from a file is no other bearer of its name', async () => {
	const who = { applicant: huda, registrar: tareq, decider: suad };
	const ref = await accepted(who, libya);
	await proclaim(suad, { ref });
	expect(await getCase(suad, { ref })).toMatchObject({ nearNames: [], nameState: 'clear' });
});
