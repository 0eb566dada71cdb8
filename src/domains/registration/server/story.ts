import type { NameOf } from '#domains/identity/server';
import { type Ctx, openValue } from '#platform/server';
import type { ActFacts, ActKindOfCase, MessageView, PaperView, TimelineEntry } from '../index.ts';
import type { Acts } from './content.ts';
import { own, placeOf } from './db.ts';

const applicants: readonly ActKindOfCase[] = ['submit', 'resubmit', 'withdraw'];
const paperOf: Partial<Record<ActKindOfCase, PaperView['kind']>> = {
	submit: 'receipt',
	return: 'defects',
	accept: 'decision',
	refuse: 'refusal',
	proclaim: 'certificate',
};

/**
 * What was done on a case, first to last, and the papers it gave; `nameOf` is given where the office looks, which alone
 * sees names.
 */
export const timelineOf = (
	acts: Acts,
	nameOf?: NameOf,
): { timeline: TimelineEntry[]; papers: PaperView[] } => {
	const timeline = acts.map((row): TimelineEntry => {
		const { number, paper, slot, result } = row.facts as ActFacts;
		const kind = row.kind as ActKindOfCase;
		return {
			seq: row.seq,
			kind,
			at: row.at,
			by: kind === 'lapse' ? 'clock' : applicants.includes(kind) ? 'applicant' : 'office',
			...(nameOf ? { name: nameOf(row.actor) } : {}),
			...(number ? { number } : {}),
			...(paper ? { paper } : {}),
			...(slot ? { slot } : {}),
			...(result ? { result } : {}),
		};
	});
	const papers = timeline.flatMap((one): PaperView[] => {
		const kind = paperOf[one.kind];
		return kind && one.paper
			? [{ kind, code: one.paper, number: one.number ?? null, at: one.at }]
			: [];
	});
	return { timeline, papers };
};

/** Messages of a case, first to last; notes of the office only where its login may read them. */
export const messagesOf = async (ctx: Ctx, caseId: string) => {
	const rows = await own(ctx)
		.selectFrom('registration.message')
		.select(['id', 'visibility', 'side', 'by', 'text', 'at'])
		.where('case_id', '=', caseId)
		.orderBy('id')
		.execute();
	return Promise.all(
		rows.map(async (row) => ({
			...row,
			text: await openValue<string>(ctx, placeOf('message', 'text', row.id, caseId), row.text),
		})),
	);
};

/** Messages as a page shows them; names for the office only. */
export const messageViews = (
	messages: Awaited<ReturnType<typeof messagesOf>>,
	nameOf: NameOf = () => null,
): MessageView[] =>
	messages.map(({ id, visibility, side, by, text, at }) => ({
		id,
		side,
		internal: visibility === 'internal',
		name: nameOf(by),
		text,
		at,
	}));
