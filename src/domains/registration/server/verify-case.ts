import type { Ctx } from '#platform/server';
import { type ActFacts, type CaseState, stateAt } from '../index.ts';
import { bodyOf, hashOf } from './append-act.ts';
import { standingOf } from './case-now.ts';
import { own } from './db.ts';
import type { OpenCase } from './find-case.ts';

/** Whether a case's acts stand in an unbroken line, and its projection is the fold of them. For logins that read every act. */
export const verifyCase = async (
	ctx: Ctx,
	one: { row: Pick<OpenCase['row'], 'id'>; workflow: OpenCase['workflow'] },
): Promise<{ whole: boolean; kept: CaseState; folded: CaseState }> => {
	const rows = await own(ctx)
		.selectFrom('registration.act')
		.selectAll()
		.where('case_id', '=', one.row.id)
		.orderBy('seq')
		.execute();
	const { head } = await own(ctx)
		.selectFrom('registration.case_now')
		.select('head')
		.where('case_id', '=', one.row.id)
		.executeTakeFirstOrThrow();
	let prev = Buffer.alloc(32);
	let whole = true;
	for (const row of rows) {
		whole &&= prev.equals(row.prev_hash!) && hashOf(prev, bodyOf(row as never)).equals(row.hash!);
		prev = row.hash!;
	}
	whole &&= head.equals(prev);
	const folded = stateAt(
		one.workflow,
		rows.map((row) => ({
			seq: row.seq,
			kind: row.kind,
			at: row.at,
			actor: row.actor,
			grounds: row.grounds,
			contentHash: row.content_hash,
			facts: row.facts as ActFacts,
		})),
	);
	return { whole, kept: (await standingOf(ctx, one.row.id)).now, folded };
};
