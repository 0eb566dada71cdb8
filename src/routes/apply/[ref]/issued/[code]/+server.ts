import type { RequestHandler } from './$types.d.ts';
import { getMyIssued } from '#domains/registration/server';
import { servePaper } from '#platform/web/server';

export const GET: RequestHandler = (event) => {
	const { ref, code } = event.params;
	return servePaper(event, getMyIssued, { ref, code }, `/apply/${ref}/issued/${code}/later`);
};
