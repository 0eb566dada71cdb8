import { ask } from '#platform/server';
import type { NameMatch } from '../index.ts';
import { findCase } from './find-case.ts';
import { matchOf } from './looker.ts';

/** What an applicant is told of a match: of a withheld name only that something near exists, similar at most. */
export const nameMatchOf = ({
	nameMatch,
	near,
}: Awaited<ReturnType<typeof matchOf>>): NameMatch => ({
	verdict: nameMatch,
	near: near
		.filter(({ shown }) => shown)
		.map(({ publicId, nameAr, shared, by }) => ({ publicId, nameAr, shared, by })),
	unshown: near.some(({ shown }) => !shown),
});

/** Compares a name with the register before it is sent, the caller's own case left out (REG-02, docs/decisions/0011). */
export const checkMyName = ask(
	'registration:follow',
	async (ctx, { ref, name }: { ref: string; name: string }): Promise<NameMatch> => {
		const ar = name.trim().slice(0, 200) || null;
		return nameMatchOf(await matchOf(ctx, await findCase(ctx, ref), { ar, en: null }));
	},
);
