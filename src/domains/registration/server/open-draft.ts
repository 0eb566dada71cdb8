import { dayOf, newId, newReference, Refusal } from '#core';
import { type Answers, numberOn } from '#domains/rules';
import { pinNow, serviceOn } from '#domains/rules/server';
import { act, type Ctx, isDemo, sealValue } from '#platform/server';
import { sql } from 'kysely';
import { carriedIn, type Told } from './carried.ts';
import { own, placeOf } from './db.ts';

/** Drafts one person may have open at once. */
const mostDrafts = 20;

const countDrafts = async (ctx: Ctx): Promise<number> => {
	const { n } = await own(ctx)
		.selectFrom('registration.case')
		.select((row) => row.fn.countAll<string>().as('n'))
		.where('submitted_at', 'is', null)
		.where('discarded_at', 'is', null)
		.executeTakeFirstOrThrow();
	return Number(n);
};

/** Begins an application: a draft of nobody but its applicant, pinned to the rules of today (REG-06, REG-11). */
export const openDraft = act(
	'registration:prepare',
	async (ctx, { service: code, answers: told = {} }: { service: string; answers?: Told }) => {
		if (ctx.actor.audience !== 'org') throw new Refusal('forbidden', 'not-permitted');
		const today = dayOf(ctx.now);
		const offer = serviceOn(code, today);
		if (!offer) throw new Refusal('conflict', 'service-not-open');
		if ((await countDrafts(ctx)) >= mostDrafts)
			throw new Refusal('busy', 'too-many-drafts', { facts: { n: mostDrafts } });
		const { service, regime } = offer;
		const pins = pinNow(service);
		const id = newId(ctx.now);
		const draft = service.workflow.states.find((state) => state.fixed === 'draft')!.id;
		const begin = async (ref: string): Promise<string> => {
			const { rows } = await sql<{ begun: boolean }>`
				select registration.begin_case(${id}::uuid, ${ref}, ${service.code}, ${regime.code}, ${regime.authority}::uuid,
					${pins.form}, ${pins.workflow}, ${pins.checklist}, ${today}::date, ${draft},
					${isDemo() || regime.demonstration === true}, ${ctx.now}) as begun`.execute(ctx.db);
			return rows[0]!.begun ? ref : begin(newReference());
		};
		const ref = await begin(newReference());
		const carried = carriedIn(service, told, {
			today,
			rule: (key) => numberOn(regime, key, today),
		});
		for (const page of service.form.pages) {
			const mine = page.fields.filter((field) => carried[field.id] !== undefined);
			if (mine.length === 0) continue;
			const answers: Answers = Object.fromEntries(
				mine.map((field) => [field.id, carried[field.id]!]),
			);
			const row = newId(ctx.now);
			await own(ctx)
				.insertInto('registration.draft')
				.values({
					id: row,
					case_id: id,
					part: page.id,
					answers: await sealValue(ctx, placeOf('draft', 'answers', row, id), answers),
					version: 1,
					saved_by: ctx.actor.account!,
					saved_at: ctx.now,
				})
				.execute();
		}
		return { ref, months: numberOn(regime, 'draft.months', today) ?? null };
	},
	{ records: 'nothing', because: 'a draft is nobody’s but its applicant’s' },
);
