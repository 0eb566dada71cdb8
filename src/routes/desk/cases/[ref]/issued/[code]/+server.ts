import type { RequestHandler } from './$types.d.ts';
import { getIssued } from '#domains/registration/server';
import { servePaper } from '#platform/web/server';

export const GET: RequestHandler = (event) => {
	const { ref, code } = event.params;
	return servePaper(event, getIssued, { ref, code }, `/desk/cases/${ref}/issued/${code}/later`);
};
