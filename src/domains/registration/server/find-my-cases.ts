import { pinnedOf } from '#domains/rules/server';
import { ask } from '#platform/server';
import type { MyCaseRow } from '../index.ts';
import { draftOf, textOf } from './content.ts';
import { standingOf } from './case-now.ts';
import { own } from './db.ts';
import { calledOf, type CaseRow } from './find-case.ts';
import { headView } from './head-view.ts';

const most = 50;

/** The caller's own applications, drafts too, newest first. */
export const findMyCases = ask(
	'registration:follow',
	async (ctx, _: null): Promise<MyCaseRow[]> => {
		if (ctx.actor.audience !== 'org') return [];
		const rows = (await own(ctx)
			.selectFrom('registration.case')
			.selectAll()
			.where('discarded_at', 'is', null)
			.orderBy('id', 'desc')
			.limit(most)
			.execute()) as CaseRow[];
		const cases: MyCaseRow[] = [];
		for (const row of rows) {
			const pinned = await pinnedOf(ctx, {
				form: row.form_hash,
				workflow: row.workflow_hash,
				checklist: row.checklist_hash,
			});
			const called = calledOf(row, pinned.form);
			const one = {
				row,
				workflow: pinned.workflow,
				service: called,
				...(await standingOf(ctx, row.id)),
				rule: () => undefined,
			};
			const draft = row.submitted_at ? null : await draftOf(ctx, row.id);
			const name = draft ? textOf(draft.answers, called.carries?.nameAr) : row.name_ar;
			const { ref, service, state, since, holder, clock } = headView(ctx, one, name);
			cases.push({
				ref,
				service,
				name,
				state,
				since,
				holder,
				clock,
				savedAt: draft?.savedAt ?? null,
			});
		}
		return cases;
	},
);
