import { Refusal } from '#core';
import { ask } from '#platform/server';
import type { PaperKind } from '../claim.ts';
import type { PaperState } from '../statement.ts';
import { type OpenedPaper, openPaper } from './open-paper.ts';
import type { PapersTables } from './tables.ts';

/** A paper of an organisation, as its own people find it. */
export type OwnPaper = {
	code: string;
	kind: PaperKind;
	number: string;
	issuedAt: Date;
	state: PaperState;
};

/** The papers issued to the organisation at hand, newest first. */
export const findOwnPapers = ask('papers:fetch', async (ctx, _: null): Promise<OwnPaper[]> => {
	const rows = await ctx.db
		.withTables<PapersTables>()
		.selectFrom('papers.paper')
		.select(['code', 'kind', 'number', 'issued_at', 'state'])
		.where('organisation', '=', ctx.actor.organisation)
		.orderBy('issued_at', 'desc')
		.orderBy('id', 'desc')
		.limit(100)
		.execute();
	return rows.map(({ issued_at, ...row }) => ({ ...row, issuedAt: issued_at }));
});

/** One of them, to be set as PDF. */
export const getOwnPaper = ask(
	'papers:fetch',
	async (ctx, { code }: { code: string }): Promise<OpenedPaper> => {
		const own = await findOwnPapers(ctx, null);
		if (!own.some((paper) => paper.code === code)) throw new Refusal('not-found', 'paper-unknown');
		return openPaper(ctx, { code });
	},
);
