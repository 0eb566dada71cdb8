import type { FieldGroup, ReadReason } from '#core';
import { recordRead } from '#domains/journal/server';
import type { Ctx } from '#platform/server';
import type { OpenCase } from './find-case.ts';

/** Writes that the office looked at a case: in the organisation's chain once there is one (TR-04). `person`: the applicant. */
export const recordLook = async (
	ctx: Ctx,
	{ row }: OpenCase,
	person: string,
	reason: ReadReason,
	groups: readonly FieldGroup[],
): Promise<void> => {
	const organisation = row.organisation_id;
	await recordRead(ctx, {
		owner: organisation ?? ctx.actor.office!,
		person,
		...(organisation ? { organisation } : {}),
		groups,
		subject: row.id,
		reference: row.ref,
		reason,
		count: 1,
	});
};
