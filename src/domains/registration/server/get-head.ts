import { ask } from '#platform/server';
import type { DeskHead } from '../index.ts';
import { findCase } from './find-case.ts';
import { headView } from './head-view.ts';
import { requireUninterested } from './looker.ts';

/**
 * What the work list shows of one case and no more, for who declares an interest: nothing filed is opened but the proposed
 * name, so it writes no look.
 */
export const getHead = ask(
	'registration:review',
	async (ctx, { ref }: { ref: string }): Promise<DeskHead> => {
		const one = await findCase(ctx, ref);
		requireUninterested(ctx, one);
		const head = headView(ctx, one, one.row.name_ar);
		return { ...head, rulesOn: one.row.rules_on, applicant: null };
	},
);
