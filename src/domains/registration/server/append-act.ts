import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import { newId } from '#core';
import { type Ctx, sealValue } from '#platform/server';
import {
	type ActFacts,
	type ActKindOfCase,
	type CaseState,
	fold,
	isWithApplicant,
} from '../index.ts';
import { keepState } from './case-now.ts';
import { own, placeOf } from './db.ts';
import type { OpenCase } from './find-case.ts';
import { refusedBy } from './refused-by.ts';

const internal: readonly ActKindOfCase[] = [
	'recommend-accept',
	'recommend-refuse',
	'reject-recommendation',
	'check-paper',
	'judge-name',
	'declare-interest',
];

export type NewAct = {
	kind: ActKindOfCase;
	facts?: ActFacts;
	grounds?: readonly string[];
	/** sealed: frozen answers, and the text of a letter, note or reasons */
	answers?: unknown;
	note?: string;
	contentHash?: string | null;
	/** the recommendation a decision answers */
	on?: { seq: number; actor: string };
};

const sha256 = (...parts: Uint8Array[]) => {
	const hash = createHash('sha256');
	for (const part of parts) hash.update(part);
	return hash.digest();
};

/** What the hash of an act covers: all of it, the sealed parts by their own hash, so that erasing them breaks nothing. */
export const bodyOf = (row: {
	case_id: string;
	seq: number;
	id: string;
	kind: string;
	actor: string | null;
	at: Date;
	grounds: readonly string[];
	facts: unknown;
	answers: Buffer | null;
	note: Buffer | null;
	content_hash: string | null;
	form_hash: string;
	workflow_hash: string;
	checklist_hash: string;
}): Buffer =>
	Buffer.from(
		canonicalize({
			case: row.case_id,
			seq: row.seq,
			id: row.id,
			kind: row.kind,
			actor: row.actor,
			at: row.at.toISOString(),
			grounds: row.grounds,
			facts: row.facts,
			answers: row.answers && sha256(row.answers).toString('hex'),
			note: row.note && sha256(row.note).toString('hex'),
			content: row.content_hash,
			versions: [row.form_hash, row.workflow_hash, row.checklist_hash],
		})!,
		'utf8',
	);

/** The hash of an act: SHA-256 of the hash before and of its body's. */
export const hashOf = (prev: Buffer, body: Buffer): Buffer => sha256(prev, sha256(body));

/** Adds an act to a case in the deed's transaction and keeps the projection; the database refuses one out of its line. */
export const appendAct = async (ctx: Ctx, one: OpenCase, act: NewAct): Promise<CaseState> => {
	const { row } = one;
	const { head } = await own(ctx)
		.selectFrom('registration.case_now')
		.select('head')
		.where('case_id', '=', row.id)
		.executeTakeFirstOrThrow();
	const id = newId(ctx.now);
	const sealed = (column: string, value: unknown) =>
		value === undefined ? null : sealValue(ctx, placeOf('act', column, id, row.id), value);
	const facts = act.facts ?? {};
	const said = {
		case_id: row.id,
		seq: one.now.seq + 1,
		id,
		kind: act.kind,
		actor: ctx.actor.account,
		at: ctx.now,
		grounds: [...(act.grounds ?? [])],
		facts,
		answers: await sealed('answers', act.answers),
		note: await sealed('note', act.note),
		content_hash: act.contentHash === undefined ? one.now.contentHash : act.contentHash,
		form_hash: row.form_hash,
		workflow_hash: row.workflow_hash,
		checklist_hash: row.checklist_hash,
	};
	const hash = hashOf(head, bodyOf(said));
	await own(ctx)
		.insertInto('registration.act')
		.values({
			...said,
			facts: JSON.stringify(facts),
			visibility: internal.includes(act.kind) ? 'internal' : 'applicant',
			on_seq: act.on?.seq ?? null,
			on_actor: act.on?.actor ?? null,
			prev_hash: head,
			hash,
		})
		.execute()
		.catch(refusedBy);
	const now = fold(one.workflow, one.now, {
		seq: said.seq,
		kind: act.kind,
		at: ctx.now,
		actor: said.actor,
		grounds: said.grounds,
		contentHash: said.content_hash,
		facts,
	});
	const withApplicant = isWithApplicant(one.workflow, now);
	await keepState(ctx, row.id, { before: one.now, now, head: hash }, withApplicant);
	return now;
};
