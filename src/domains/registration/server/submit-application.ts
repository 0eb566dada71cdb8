import { dayOf } from '#core';
import { holdFiles } from '#domains/files/server';
import { record } from '#domains/journal/server';
import { indexNames } from '#domains/matching/server';
import { reachableAnswers } from '#domains/rules';
import { calendarNow, officeFor } from '#domains/rules/server';
import { act, type Ctx, within } from '#platform/server';
import { dueOn } from '../index.ts';
import { appendAct } from './append-act.ts';
import { clearOf, contentHash, papersCount, titleOfPaper } from './content.ts';
import { own } from './db.ts';
import { lockCase, type OpenCase } from './find-case.ts';
import { issueFor } from './issue.ts';
import { lookAt, requireStep, requireUnbarred } from './looker.ts';

const startClock = async (ctx: Ctx, one: OpenCase): Promise<string | null> => {
	const days = one.rule('decision.days');
	if (days === undefined) return null;
	const calendar = calendarNow();
	const started = dayOf(ctx.now);
	const due = dueOn({ startedOn: started, stoppedOn: null, pauses: [] }, calendar, days);
	await own(ctx)
		.insertInto('registration.clock')
		.values({
			case_id: one.row.id,
			days,
			calendar: JSON.stringify(calendar),
			started_on: started,
			pauses: '[]',
			stopped_on: null,
			due_on: due,
		})
		.execute();
	return due;
};

/**
 * Files an application: every gap is said, or the answers freeze, the receipt is issued, the clock starts and the papers
 * open to the office, in one transaction and with no staff act (REG-09, TR-01).
 */
export const submitApplication = act(
	'registration:submit',
	async (ctx, { ref }: { ref: string }): Promise<{ ref: string; code: string }> => {
		const one = await lockCase(ctx, ref);
		const look = await lookAt(ctx, one);
		const step = requireStep(look, 'submit');
		requireUnbarred(look);
		const draft = look.draft!;
		const answers = reachableAnswers(one.form, draft.answers);
		const clear = clearOf(one, answers);
		const office = officeFor(clear.municipality!).id;
		await own(ctx)
			.updateTable('registration.case')
			.set({ ...clear, office, submitted_at: ctx.now })
			.where('id', '=', one.row.id)
			.execute();
		Object.assign(one.row, clear, { office });
		const due = await startClock(ctx, one);
		const here = await within(ctx, { office });
		await holdFiles(here, Object.values(draft.papers), { office });
		const hash = await contentHash(here, one, answers, draft.papers);
		const code = await issueFor(here, one, step, {
			number: ref,
			answers,
			data: {
				days: one.rule('decision.days') ?? null,
				dueOn: due,
				answers: Object.keys(answers).length,
				papers: one.checklist
					.filter(({ id }) => draft.papers[id])
					.map(({ id }) => titleOfPaper(one, answers, id)),
				contentHash: hash,
			},
		});
		await appendAct(here, one, {
			kind: 'submit',
			answers,
			facts: { papers: draft.papers, paper: code, number: ref },
			contentHash: hash,
		});
		await own(here)
			.updateTable('registration.case_now')
			.set({ ...papersCount(one, answers, draft.papers), near_names: look.match.near.length })
			.where('case_id', '=', one.row.id)
			.execute();
		await indexNames(here, {
			subject: one.row.id,
			publicId: null,
			nameAr: clear.name_ar!,
			nameEn: clear.name_en,
		});
		await record(here, {
			owner: office,
			event: 'registration.application-submitted',
			subject: one.row.id,
			facts: { ref },
		});
		return { ref, code };
	},
);
