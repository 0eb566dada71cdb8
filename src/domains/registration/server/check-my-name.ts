import { ask } from '#platform/server';
import type { NameMatch } from '../index.ts';
import { findCase } from './find-case.ts';
import { matchOf } from './looker.ts';

/** What an applicant is told of a match. */
export const nameMatchOf = ({
	nameMatch,
	near,
}: Awaited<ReturnType<typeof matchOf>>): NameMatch => ({
	verdict: nameMatch,
	near: near
		.filter(({ shown }) => shown)
		.map(({ publicId, nameAr, shared }) => ({ publicId, nameAr, shared })),
	unshown: near.some(({ shown }) => !shown),
});

/** Compares a name with the register as submission will, the caller's own case left out (REG-02). */
export const checkMyName = ask(
	'registration:follow',
	async (ctx, { ref, name }: { ref: string; name: string }): Promise<NameMatch> => {
		const ar = name.trim().slice(0, 200) || null;
		return nameMatchOf(await matchOf(ctx, await findCase(ctx, ref), { ar, en: null }));
	},
);
