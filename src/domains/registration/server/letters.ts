import type { Citation, Text } from '#domains/rules';
import { type Ctx, openValue } from '#platform/server';
import type { Defect } from '../index.ts';
import { own, placeOf } from './db.ts';
import type { OpenCase } from './find-case.ts';

/** A defect with its words, as they stand sealed in a letter. */
export type WrittenDefect = Defect & { text: string };

/** The letters of a case, first to last. */
export const lettersOf = async (ctx: Ctx, caseId: string) => {
	const rows = await own(ctx)
		.selectFrom('registration.letter')
		.select(['id', 'round', 'defects', 'sent_at', 'answered_at', 'paper_code'])
		.where('case_id', '=', caseId)
		.orderBy('round')
		.execute();
	return Promise.all(
		rows.map(async (row) => ({
			...row,
			defects: await openValue<WrittenDefect[]>(
				ctx,
				placeOf('letter', 'defects', row.id, caseId),
				row.defects,
			),
		})),
	);
};

/** A ground in words, also one the regime no longer names. */
export const groundOf = (
	{ regime }: OpenCase,
	code: string,
): { code: string; text: Text; citation?: Citation } => {
	const found = regime.reasons.find((one) => one.code === code);
	return {
		code,
		text: found?.ground ?? { ar: code, en: code },
		...(found?.citation ? { citation: found.citation } : {}),
	};
};
