import { newId, Refusal } from '#core';
import { record } from '#domains/journal/server';
import { act, type Ctx, sealValue, within } from '#platform/server';
import { own, placeOf } from './db.ts';
import { lockCase } from './find-case.ts';
import { lookAt, requireBeside } from './looker.ts';

type Kind = { act: 'send-message' | 'write-note'; audience: 'org' | 'desk'; internal: boolean };

const say = async (ctx: Ctx, { ref, text }: { ref: string; text: string }, kind: Kind) => {
	const one = await lockCase(ctx, ref);
	const look = await lookAt(ctx, one);
	if (ctx.actor.audience !== kind.audience) throw new Refusal('forbidden', 'not-permitted');
	requireBeside(look.beside, kind.act);
	if (!text.trim()) throw new Refusal('invalid', 'required', { field: 'text' });
	const id = newId(ctx.now);
	const side = kind.audience === 'org' ? ('applicant' as const) : ('office' as const);
	const office = one.row.office!;
	const here = await within(ctx, { office });
	await own(here)
		.insertInto('registration.message')
		.values({
			id,
			case_id: one.row.id,
			visibility: kind.internal ? 'internal' : 'applicant',
			side,
			by: ctx.actor.account!,
			text: await sealValue(here, placeOf('message', 'text', id, one.row.id), text.trim()),
			at: ctx.now,
		})
		.execute();
	await record(here, {
		owner: office,
		event: kind.internal ? 'registration.note-written' : 'registration.message-sent',
		subject: one.row.id,
		facts: { ref, side },
	});
	return { ref };
};

type Words = { ref: string; text: string };

/** The applicant writes to the office (REG-38). */
export const sendMessage = act('registration:follow', (ctx, words: Words) =>
	say(ctx, words, { act: 'send-message', audience: 'org', internal: false }),
);

/** The office writes to the applicant. */
export const writeToApplicant = act('registration:review', (ctx, words: Words) =>
	say(ctx, words, { act: 'send-message', audience: 'desk', internal: false }),
);

/** A note of the office; no applicant reads it, and it stays with the file. */
export const writeNote = act('registration:review', (ctx, words: Words) =>
	say(ctx, words, { act: 'write-note', audience: 'desk', internal: true }),
);
