import { sql } from 'kysely';
import { Refusal } from '#core';
import { readCode } from '#domains/papers';
import { type OpenedPaper, openPaper } from '#domains/papers/server';
import { ask, type Ctx } from '#platform/server';
import { own } from './db.ts';
import { findCase, type OpenCase } from './find-case.ts';
import { requireUninterested } from './looker.ts';
import { applicantOf } from './issue.ts';
import { recordLook } from './record-look.ts';

type Asked = { ref: string; code: string };

const open = async (ctx: Ctx, { row }: OpenCase, code: string): Promise<OpenedPaper> => {
	if (!readCode(code)) throw new Refusal('not-found', 'file-unknown');
	const act = await own(ctx)
		.selectFrom('registration.act')
		.select('id')
		.where('case_id', '=', row.id)
		.where(sql<string>`facts ->> 'paper'`, '=', code)
		.executeTakeFirst();
	if (!act) throw new Refusal('not-found', 'file-unknown');
	return openPaper(ctx, { code });
};

/** A paper that a case gave, for its office; writes the look. */
export const getIssued = ask('registration:review', async (ctx, { ref, code }: Asked) => {
	const one = await findCase(ctx, ref);
	requireUninterested(ctx, one);
	const paper = await open(ctx, one, code);
	await recordLook(ctx, one, await applicantOf(ctx, one.row.id), 'follow-up', ['papers']);
	return paper;
});

/** A paper that one's own application gave; also for whoever was its agent. */
export const getMyIssued = ask('registration:follow', async (ctx, { ref, code }: Asked) =>
	open(ctx, await findCase(ctx, ref), code),
);
