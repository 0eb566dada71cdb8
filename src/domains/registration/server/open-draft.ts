import { dayOf, newId, newReference, Refusal } from '#core';
import {
	type Against,
	type Answers,
	checkField,
	numberOn,
	type PageDeclaration,
	type ServiceDeclaration,
} from '#domains/rules';
import { municipalityOf, pinNow, serviceOn } from '#domains/rules/server';
import { act, type Ctx, isDemo, sealValue } from '#platform/server';
import { sql } from 'kysely';
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

type Told = Readonly<Record<string, string>>;

/** What the guide was told and the form asks too, as far as it is an answer: nothing is asked twice. */
const carriedOn = (
	service: ServiceDeclaration,
	page: PageDeclaration,
	told: Told,
	rule: Against['rule'],
): Answers => {
	const asked = [...service.guide.map(({ id }) => id), service.carries.municipality];
	const places = { rule, isMunicipality: (code: string) => municipalityOf(code) !== undefined };
	return Object.fromEntries(
		page.fields.flatMap((field) => {
			const answer = told[field.id];
			if (!answer || !asked.includes(field.id)) return [];
			return checkField(field, answer, told, places, true).length ? [] : [[field.id, answer]];
		}),
	);
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
		for (const page of service.form.pages) {
			const answers = carriedOn(service, page, told, (key) => numberOn(regime, key, today));
			if (Object.keys(answers).length === 0) continue;
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
