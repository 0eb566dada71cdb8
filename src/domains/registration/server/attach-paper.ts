import { Refusal } from '#core';
import {
	type Arrived,
	type FileRow,
	holdFiles,
	type Incoming,
	receiveFile,
	releaseFiles,
} from '#domains/files/server';
import { act, type Ctx } from '#platform/server';
import { openingOf } from '../index.ts';
import { own } from './db.ts';
import { lockCase } from './find-case.ts';
import { touchDraft } from './idle-drafts.ts';
import { lookAt, requireBeside } from './looker.ts';

const openSlot = async (ctx: Ctx, ref: string, slot: string) => {
	const one = await lockCase(ctx, ref);
	const look = await lookAt(ctx, one);
	requireBeside(look.beside, 'save-answers');
	if (!one.checklist.some((item) => item.id === slot))
		throw new Refusal('not-found', 'slot-unknown');
	const { answers, papers } = look.draft!;
	const filed = look.filed.at(-1) ?? null;
	const opening = openingOf(one, one.now, filed, answers);
	if (!opening.all && !opening.slots.includes(slot))
		throw new Refusal('conflict', 'slot-closed', { field: `paper.${slot}` });
	// a version that was filed stays with the file, beside the new one
	const isFiled = look.filed.some((before) => Object.values(before.papers).includes(papers[slot]!));
	return { one, held: papers[slot] ?? null, isFiled };
};

/** Puts a paper into its slot; the one it replaces goes, unless it was filed. */
export const attachPaper = act(
	'registration:prepare',
	async (
		ctx,
		{ ref, slot, file }: { ref: string; slot: string; file: Arrived | Incoming },
	): Promise<Pick<FileRow, 'id' | 'size' | 'type'>> => {
		const { one, held, isFiled } = await openSlot(ctx, ref, slot);
		const received = await receiveFile(ctx, one.row.id, file);
		await holdFiles(ctx, [received.id]);
		if (held && !isFiled) await releaseFiles(ctx, [held]);
		const row = { file: received.id, given_by: ctx.actor.account!, given_at: ctx.now };
		await own(ctx)
			.insertInto('registration.slot')
			.values({ case_id: one.row.id, item: slot, ...row })
			.onConflict((conflict) => conflict.columns(['case_id', 'item']).doUpdateSet(row))
			.execute();
		await touchDraft(ctx, one.row.id);
		// the answer is kept with the once-key, where no name may lie in clear
		return { id: received.id, size: received.size, type: received.type };
	},
	{ records: 'nothing', because: 'papers of a draft are nobody’s but its applicant’s' },
);

/** Takes a paper out of its slot. */
export const detachPaper = act(
	'registration:prepare',
	async (ctx, { ref, slot }: { ref: string; slot: string }): Promise<{ removed: boolean }> => {
		const { one, held, isFiled } = await openSlot(ctx, ref, slot);
		if (!held) return { removed: false };
		if (!isFiled) await releaseFiles(ctx, [held]);
		await own(ctx)
			.deleteFrom('registration.slot')
			.where('case_id', '=', one.row.id)
			.where('item', '=', slot)
			.execute();
		await touchDraft(ctx, one.row.id);
		return { removed: true };
	},
	{ records: 'nothing', because: 'papers of a draft are nobody’s but its applicant’s' },
);
