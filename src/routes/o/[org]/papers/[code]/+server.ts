import type { RequestHandler } from './$types.d.ts';
import { getOwnPaper } from '#domains/papers/server';
import { servePaper } from '#platform/web/server';

export const GET: RequestHandler = (event) => {
	const { org, code } = event.params;
	return servePaper(event, getOwnPaper, { code }, `/o/${org}/papers/${code}/later`);
};
