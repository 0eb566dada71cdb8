import type { PaperKind, StatedFact } from '#domains/papers';
import { issuePaper } from '#domains/papers/server';
import type { Answers, Text, Transition } from '#domains/rules';
import type { Ctx } from '#platform/server';
import { registrationWords } from '../index.ts';
import { own } from './db.ts';
import type { OpenCase } from './find-case.ts';
import { headOf } from './paper-data.ts';

/** The agent of a case, also one whose mandate has ended. */
export const applicantOf = async (ctx: Ctx, caseId: string): Promise<string> => {
	const { account } = await own(ctx)
		.selectFrom('registration.mandate')
		.select('account')
		.where('case_id', '=', caseId)
		.orderBy('from_at', 'desc')
		.executeTakeFirstOrThrow();
	return account;
};

type Word = Parameters<ReturnType<typeof registrationWords>>[0];

/** A line of a public statement: a word of the room and a value; `field`: which field of the organisation it repeats. */
export const stated = (label: Word, value: Text | string, field?: string): StatedFact => ({
	label: { ar: registrationWords('ar')(label), en: registrationWords('en')(label) },
	value: typeof value === 'string' ? { ar: value, en: value } : value,
	...(field ? { field } : {}),
});

/** Issues the paper that a step puts out, for the applicant and the office; gives its code. */
export const issueFor = async (
	ctx: Ctx,
	one: OpenCase,
	step: Transition,
	paper: {
		number: string;
		/** what was filed */
		answers: Answers;
		data: object;
		facts?: StatedFact[];
		organisation?: { id: string; publicId: string };
	},
): Promise<string> => {
	const account = await applicantOf(ctx, one.row.id);
	const { organisation } = paper;
	const { code } = await issuePaper(ctx, {
		kind: step.output as PaperKind,
		number: paper.number,
		issuer: one.row.authority,
		template: step.output!,
		data: {
			...(await headOf(ctx, one, paper.answers, account)),
			...paper.data,
			number: paper.number,
		},
		holder: organisation?.id ?? one.row.id,
		office: ctx.actor.office!,
		account,
		...(organisation
			? {
					organisation: organisation.id,
					organisationDigits: organisation.publicId.replace(/\D/g, ''),
				}
			: {}),
		facts: paper.facts ?? [],
		publicRecord: paper.facts !== undefined,
		demonstration: one.row.demonstration,
	});
	return code;
};
