import type { Ctx } from '#platform/server';
import { own } from './db.ts';

/** What stands beside a case at the desk: its agent, also one whose mandate has ended, its decision, who is at it. */
export const besideCase = (ctx: Ctx, caseId: string) =>
	own(ctx)
		.selectFrom('registration.mandate as m')
		.leftJoin('registration.decision as d', 'd.case_id', 'm.case_id')
		.leftJoin('registration.claim as l', (join) =>
			join.onRef('l.case_id', '=', 'm.case_id').on('l.until_at', '>', ctx.now),
		)
		.select(['m.account as applicant', 'd.outcome', 'd.number', 'd.decided_on'])
		.select(['l.staff', 'l.until_at'])
		.where('m.case_id', '=', caseId)
		.orderBy('m.from_at', 'desc')
		.limit(1)
		.executeTakeFirstOrThrow();
export type Beside = Awaited<ReturnType<typeof besideCase>>;
