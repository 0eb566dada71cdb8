import type { PageServerLoad } from './$types.d.ts';
import { getIssued } from '#domains/registration/server';
import { see } from '#platform/web/server';

export const load: PageServerLoad = async (event) => {
	const { ref, code } = event.params;
	const { kind, number, issuedAt } = await see(event, getIssued, { ref, code });
	const back = `/desk/cases/${ref}`;
	return { paper: { code, kind, number, issuedAt }, back, again: `${back}/issued/${code}` };
};
