import type { Answers } from '#domains/rules';
import type { Ctx } from '#platform/server';
import { type DefectView, placeOfDefect, sameAnswer } from '../index.ts';
import type { OpenCase } from './find-case.ts';
import { groundOf, lettersOf } from './letters.ts';
import type { Look } from './looker.ts';

/** The defects of the letter that waits for its answer; `answered`: what stands at the place differs from what was filed. */
export const openDefects = async (
	ctx: Ctx,
	one: OpenCase,
	look: Pick<Look, 'filed'>,
	written: { answers: Answers; papers: Readonly<Record<string, string>> },
): Promise<DefectView[]> => {
	const letter = (await lettersOf(ctx, one.row.id)).at(-1);
	const filed = look.filed.at(-1);
	if (!letter || letter.round !== one.now.round || letter.answered_at || !filed) return [];
	return letter.defects.map((defect) => ({
		...(defect.field === undefined ? { slot: defect.slot! } : { field: defect.field }),
		ground: groundOf(one, defect.ground),
		text: defect.text,
		answered: placeOfDefect(defect).startsWith('paper.')
			? filed.papers[defect.slot!] !== written.papers[defect.slot!]
			: !sameAnswer(filed.answers[defect.field!], written.answers[defect.field!]),
	}));
};
