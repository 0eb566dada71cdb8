import { dayOf, Refusal, textFault } from '#core';
import type { AnswerProblem, Transition } from '#domains/rules';
import { ask } from '#platform/server';
import { leafletOf, type RefusalDraft } from '../index.ts';
import { findCase, type OpenCase } from './find-case.ts';
import { groundOf } from './letters.ts';
import { lookAt, requireStep, requireUninterested } from './looker.ts';
import { requireSeen, type Seen } from './require-seen.ts';

type Written = { grounds: readonly string[]; text: string };

/** Grounds and reasons, or all that is wrong in them at once (TR-09); grounds only where there must be some. */
export const readReasoned = (
	one: OpenCase,
	{ grounds, text }: Written,
	{ needsGrounds }: Pick<Transition, 'needsGrounds'>,
) => {
	const codes = needsGrounds ? grounds : [];
	const offered = one.regime.reasons.filter((reason) => reason.for.includes('refuse'));
	const named = [...new Set(codes)].map((code) => offered.find((reason) => reason.code === code));
	const reasons = text.trim();
	const fault = reasons === '' ? 'reasons-missing' : textFault(reasons);
	const problems: AnswerProblem[] = [
		...(needsGrounds && named.length === 0 ? [{ field: 'grounds', code: 'ground-missing' }] : []),
		...(named.includes(undefined) ? [{ field: 'grounds', code: 'not-offered' }] : []),
		...(fault ? [{ field: 'text', code: fault }] : []),
	];
	if (problems.length) throw new Refusal('invalid', problems[0]!.code, { problems });
	return { grounds: named.filter((reason) => reason !== undefined), reasons };
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
		const step = requireStep(await lookAt(ctx, one), 'refuse');
		const { grounds, reasons } = readReasoned(one, written, step);
		return {
			grounds: grounds.map(({ code }) => groundOf(one, code)),
			reasons,
			leaflet: leafletOf(one.rule, dayOf(ctx.now)),
		};
	},
);
