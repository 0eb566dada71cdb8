import { personName } from '#domains/identity/server';
import { type Ctx, openValue } from '#platform/server';
import type { ActFacts, ActKindOfCase, MessageView, PaperView, TimelineEntry } from '../index.ts';
import { own, placeOf } from './db.ts';

const applicants: readonly ActKindOfCase[] = ['submit', 'resubmit', 'withdraw'];
const paperOf: Partial<Record<ActKindOfCase, PaperView['kind']>> = {
	submit: 'receipt',
	return: 'defects',
	accept: 'decision',
	refuse: 'refusal',
	proclaim: 'certificate',
};

/** Names of accounts, each opened once. */
export const namesOf = async (
	ctx: Ctx,
	accounts: readonly (string | null)[],
): Promise<(account: string | null) => string | null> => {
	const known = new Map<string, string | null>();
	for (const account of new Set(accounts))
		if (account) known.set(account, await personName(ctx, account));
	return (account) => (account ? (known.get(account) ?? null) : null);
};

/** What was done on a case, first to last, and the papers it gave; with names for the office only. */
export const timelineOf = async (
	ctx: Ctx,
	caseId: string,
): Promise<{ timeline: TimelineEntry[]; papers: PaperView[] }> => {
	const rows = await own(ctx)
		.selectFrom('registration.act')
		.select(['seq', 'kind', 'at', 'actor', 'facts'])
		.where('case_id', '=', caseId)
		.orderBy('seq')
		.execute();
	const named = ctx.actor.audience === 'desk';
	const nameOf = await namesOf(ctx, named ? rows.map(({ actor }) => actor) : []);
	const timeline = rows.map((row): TimelineEntry => {
		const { number, paper, slot, result } = row.facts as ActFacts;
		const kind = row.kind as ActKindOfCase;
		return {
			seq: row.seq,
			kind,
			at: row.at,
			by: kind === 'lapse' ? 'clock' : applicants.includes(kind) ? 'applicant' : 'office',
			...(named ? { name: nameOf(row.actor) } : {}),
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
export const messagesOf = async (ctx: Ctx, caseId: string): Promise<MessageView[]> => {
	const rows = await own(ctx)
		.selectFrom('registration.message')
		.select(['id', 'visibility', 'side', 'by', 'text', 'at'])
		.where('case_id', '=', caseId)
		.orderBy('id')
		.execute();
	const named = ctx.actor.audience === 'desk';
	const nameOf = await namesOf(ctx, named ? rows.map(({ by }) => by) : []);
	return Promise.all(
		rows.map(async ({ id, visibility, side, by, text, at }) => ({
			id,
			side,
			internal: visibility === 'internal',
			name: nameOf(by),
			text: await openValue<string>(ctx, placeOf('message', 'text', id, caseId), text),
			at,
		})),
	);
};
