import { readPaper } from '#domains/papers/server';
import { authorityOf } from '#domains/rules/server';
import { see } from '#platform/web/server';
import type { PageServerLoad } from './$types.d.ts';

export const load: PageServerLoad = async (event) => {
	const paper = await see(event, readPaper, { code: event.params.code });
	return { paper, issuer: authorityOf(paper.issuer)?.name ?? null };
};
