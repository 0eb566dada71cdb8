import type { RequestHandler } from './$types.d.ts';
import { answerOf, papersWords } from '#domains/papers';
import { readPaper } from '#domains/papers/server';
import { authorityOf } from '#domains/rules/server';
import { publicUrl } from '#platform/server';
import { answerJson } from '#platform/web/server';

/** What a paper must say, for machines: `verifyAnswer`. */
export const GET: RequestHandler = (event) =>
	answerJson(event, readPaper, { code: event.params.code }, papersWords, (paper) =>
		answerOf(paper, authorityOf(paper.issuer)?.name ?? null, publicUrl()),
	);
