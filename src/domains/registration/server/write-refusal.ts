import { dayOf, Refusal, textFault } from '#core';
import type { AnswerProblem } from '#domains/rules';
import { ask } from '#platform/server';
import { leafletOf, type RefusalDraft } from '../index.ts';
import { findCase, type OpenCase } from './find-case.ts';
import { groundOf } from './letters.ts';
import { lookAt, requireStep, requireUninterested } from './looker.ts';
import { requireSeen, type Seen } from './require-seen.ts';

type Written = { grounds: readonly string[]; text: string };

/** Grounds and reasons of a refusal, or all that is wrong in them at once (TR-09). */
export const readRefusal = (one: OpenCase, { grounds: codes, text }: Written) => {
	const offered = one.regime.reasons.filter((reason) => reason.for.includes('refuse'));
	const grounds = [...new Set(codes)].map((code) => offered.find((reason) => reason.code === code));
	const reasons = text.trim();
	const fault = reasons === '' ? 'reasons-missing' : textFault(reasons);
	const problems: AnswerProblem[] = [
		...(grounds.length === 0 ? [{ field: 'grounds', code: 'ground-missing' }] : []),
		...(grounds.includes(undefined) ? [{ field: 'grounds', code: 'not-offered' }] : []),
		...(fault ? [{ field: 'text', code: fault }] : []),
	];
	if (problems.length) throw new Refusal('invalid', problems[0]!.code, { problems });
	return { grounds: grounds.filter((reason) => reason !== undefined), reasons };
};

/** The letter of a refusal before it goes out; nothing is done. */
export const previewRefusal = ask(
	'registration:decide',
	async (
		ctx,
		{ ref, seen, ...written }: { ref: string } & Written & Seen,
	): Promise<RefusalDraft> => {
		const one = await findCase(ctx, ref);
		requireUninterested(ctx, one);
		requireSeen(one, { seen });
		requireStep(await lookAt(ctx, one), 'refuse');
		const { grounds, reasons } = readRefusal(one, written);
		return {
			grounds: grounds.map(({ code }) => groundOf(one, code)),
			reasons,
			leaflet: leafletOf(one.rule, dayOf(ctx.now)),
		};
	},
);
