import { newId, Refusal } from '#core';
import { record } from '#domains/journal/server';
import { act, sealValue } from '#platform/server';
import { changedFields, type Defect, lateDefects } from '../index.ts';
import { appendAct } from './append-act.ts';
import type { Filed } from './content.ts';
import { own, placeOf } from './db.ts';
import { lockCase, type OpenCase } from './find-case.ts';
import { issueFor } from './issue.ts';
import { groundsFor, lettersOf, type WrittenDefect } from './letters.ts';
import { lookAt, requireStep } from './looker.ts';
import { groundOnPaper } from './paper-data.ts';

const mostDefects = 100;

/** Fields and papers (`paper.<slot>`) that changed between two filings. */
export const changedPlaces = (one: OpenCase, before: Filed, after: Filed): string[] => [
	...changedFields(one.form, before.answers, after.answers),
	...Object.keys({ ...before.papers, ...after.papers })
		.filter((slot) => before.papers[slot] !== after.papers[slot])
		.map((slot) => `paper.${slot}`),
];

const requireAnchors = (one: OpenCase, defects: readonly WrittenDefect[]) => {
	if (defects.length === 0) throw new Refusal('invalid', 'defects-missing', { field: 'defects' });
	if (defects.length > mostDefects)
		throw new Refusal('invalid', 'too-many', { field: 'defects', facts: { max: mostDefects } });
	const fields = new Set(one.form.pages.flatMap((page) => page.fields.map(({ id }) => id)));
	const slots = new Set(one.checklist.map(({ id }) => id));
	const seen = new Set<string>();
	for (const { field, slot, text } of defects) {
		const known = field !== undefined ? fields.has(field) : slots.has(slot!);
		const place = field ?? `paper.${slot}`;
		if (!known || (field !== undefined && slot !== undefined) || seen.has(place))
			throw new Refusal('invalid', 'not-understood', { field: 'defects' });
		seen.add(place);
		if (!text.trim()) throw new Refusal('invalid', 'required', { field: `text.${place}` });
	}
};

const labelOf = (one: OpenCase, { field, slot }: Defect) =>
	field === undefined
		? one.checklist.find(({ id }) => id === slot)!.title
		: one.form.pages.flatMap((page) => page.fields).find(({ id }) => id === field)!.label;

/**
 * Sends a file back with one letter that holds every defect, each at its field or paper and with its ground. The clock
 * pauses; only those places open. What is new on unchanged content in a later round takes a decider (REG-14).
 */
export const returnForCorrections = act(
	'registration:review',
	async (ctx, { ref, defects }: { ref: string; defects: WrittenDefect[] }) => {
		const one = await lockCase(ctx, ref);
		const look = await lookAt(ctx, one);
		const step = requireStep(look, 'return');
		requireAnchors(one, defects);
		const codes = defects.map(({ ground }) => ground);
		groundsFor(one, 'return', codes);
		const anchored: Defect[] = defects.map(({ field, slot, ground }) => ({
			...(field === undefined ? { slot: slot! } : { field }),
			ground,
		}));
		const [last, before] = look.filed.toReversed();
		const said = (await lettersOf(ctx, one.row.id)).at(-1)?.defects ?? null;
		const changed = before ? changedPlaces(one, before, last!) : [];
		const late = lateDefects(anchored, said, changed);
		if (late.length && !look.who.doers.includes('decider'))
			throw new Refusal('conflict', 'late-defect', { facts: { n: late.length } });
		const id = newId(ctx.now);
		const written = defects.map((defect, i) => ({ ...anchored[i]!, text: defect.text.trim() }));
		const place = placeOf('letter', 'defects', id, one.row.id);
		const code = await issueFor(ctx, one, step, {
			number: `${ref}/${one.now.round}`,
			data: {
				round: one.now.round,
				roundsMax: one.rule('corrections.rounds.max') ?? null,
				defects: written.map((defect) => ({
					place: labelOf(one, defect),
					ground: groundOnPaper(one, defect.ground),
					text: defect.text,
				})),
			},
		});
		await own(ctx)
			.insertInto('registration.letter')
			.values({
				id,
				case_id: one.row.id,
				round: one.now.round,
				defects: await sealValue(ctx, place, written),
				sent_by: ctx.actor.account!,
				sent_at: ctx.now,
				paper_code: code,
			})
			.execute();
		await appendAct(ctx, one, {
			kind: 'return',
			grounds: [...new Set(codes)],
			facts: { defects: anchored, paper: code, number: `${ref}/${one.now.round}` },
		});
		await record(ctx, {
			owner: ctx.actor.office!,
			event: 'registration.application-returned',
			subject: one.row.id,
			facts: { ref, defects: defects.length, late: late.length },
		});
		return { ref, code };
	},
);
